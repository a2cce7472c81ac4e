// How the HTML view looks, and what stands around the page's blocks in it.

#ifndef DESCALE_EXPLAIN_HTML_STYLE_H_
#define DESCALE_EXPLAIN_HTML_STYLE_H_

#include <string_view>

namespace descale {

// No script and nothing from elsewhere: the view can be sent to somebody, and a
// page cannot act in it.
inline constexpr std::string_view kHtmlPolicy =
    "default-src 'none'; style-src 'unsafe-inline'";

// Colours have a sign beside them (+, -), for those who do not see them apart;
// logical properties (inline-start) follow the direction of each line.
inline constexpr std::string_view kHtmlStyle = R"(
:root { color-scheme: light dark; --kept: #1a7f37; --gone: #b42318; --note: #9a6700; --faint: #6b7280; }
@media (prefers-color-scheme: dark) { :root { --kept: #4ac26b; --gone: #ff8a7a; --note: #d4a72c; --faint: #9ca3af; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.2rem; } table { border-collapse: collapse; font-size: .9rem; }
th { text-align: start; font-weight: 600; vertical-align: top; } th, td { padding: .1rem .8rem .1rem 0; }
.switches { position: sticky; top: 0; background: Canvas; padding: .4rem 0; border-bottom: 1px solid var(--faint); }
section { margin: .8rem 0; } .head { color: var(--faint); font: .75rem/1.3 ui-monospace, monospace; overflow-wrap: anywhere; }
.line { margin: .1rem 0; padding-inline-start: 1.4rem; border-inline-start: 3px solid var(--kept); position: relative; white-space: pre-wrap; overflow-wrap: anywhere; }
.line::before { content: "+"; position: absolute; inset-inline-start: .4rem; color: var(--kept); }
.line.gone { border-color: var(--gone); color: var(--gone); } .line.gone::before { content: "\2212"; color: var(--gone); }
.why { display: block; font: .75rem/1.3 ui-monospace, monospace; color: var(--faint); } .note .kind { color: var(--note); }
#no-kept:checked ~ main .line:not(.gone), #no-gone:checked ~ main .line.gone { display: none; }
#no-kept:checked ~ main section:not(:has(.gone)), #no-gone:checked ~ main section:not(:has(.line:not(.gone))) { display: none; }
)";

}  // namespace descale

#endif  // DESCALE_EXPLAIN_HTML_STYLE_H_
