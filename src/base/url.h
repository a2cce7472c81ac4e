// The host in a URL, in one form, so that hosts can be compared.

#ifndef DESCALE_BASE_URL_H_
#define DESCALE_BASE_URL_H_

#include <string>
#include <string_view>

namespace descale {

// The host in lower case and ASCII (UTS 46, as browsers do it), without a dot
// at its end: "Müller.example." -> "xn--mller-kva.example". "" for what cannot
// be one, such as a host with a space or of more than 253 bytes.
std::string NormalizeHost(std::string_view host);

// The host of an absolute http or https URL or one without a scheme
// ("//example.com/a"), normalized; "" if there is none.
std::string HostOf(std::string_view url);

}  // namespace descale

#endif  // DESCALE_BASE_URL_H_
