// TagId: the HTML elements that descale tells apart, one number each.
//
// Names as in the HTML Standard, with the obsolete elements that parsers must
// know. Every other element is kUnknown. Stable only within one version.

#ifndef DESCALE_TAG_H_
#define DESCALE_TAG_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace descale {

// X(enumerator, name)
#define DESCALE_TAGS(X)               \
  X(kHtml, "html")                    \
  X(kHead, "head")                    \
  X(kTitle, "title")                  \
  X(kBase, "base")                    \
  X(kLink, "link")                    \
  X(kMeta, "meta")                    \
  X(kStyle, "style")                  \
  X(kScript, "script")                \
  X(kNoscript, "noscript")            \
  X(kTemplate, "template")            \
  X(kBody, "body")                    \
  X(kArticle, "article")              \
  X(kSection, "section")              \
  X(kNav, "nav")                      \
  X(kAside, "aside")                  \
  X(kH1, "h1")                        \
  X(kH2, "h2")                        \
  X(kH3, "h3")                        \
  X(kH4, "h4")                        \
  X(kH5, "h5")                        \
  X(kH6, "h6")                        \
  X(kHgroup, "hgroup")                \
  X(kHeader, "header")                \
  X(kFooter, "footer")                \
  X(kAddress, "address")              \
  X(kP, "p")                          \
  X(kHr, "hr")                        \
  X(kPre, "pre")                      \
  X(kBlockquote, "blockquote")        \
  X(kOl, "ol")                        \
  X(kUl, "ul")                        \
  X(kLi, "li")                        \
  X(kDl, "dl")                        \
  X(kDt, "dt")                        \
  X(kDd, "dd")                        \
  X(kFigure, "figure")                \
  X(kFigcaption, "figcaption")        \
  X(kMain, "main")                    \
  X(kDiv, "div")                      \
  X(kA, "a")                          \
  X(kEm, "em")                        \
  X(kStrong, "strong")                \
  X(kSmall, "small")                  \
  X(kS, "s")                          \
  X(kCite, "cite")                    \
  X(kQ, "q")                          \
  X(kDfn, "dfn")                      \
  X(kAbbr, "abbr")                    \
  X(kData, "data")                    \
  X(kTime, "time")                    \
  X(kCode, "code")                    \
  X(kVar, "var")                      \
  X(kSamp, "samp")                    \
  X(kKbd, "kbd")                      \
  X(kSub, "sub")                      \
  X(kSup, "sup")                      \
  X(kI, "i")                          \
  X(kB, "b")                          \
  X(kU, "u")                          \
  X(kMark, "mark")                    \
  X(kRuby, "ruby")                    \
  X(kRt, "rt")                        \
  X(kRp, "rp")                        \
  X(kRb, "rb")                        \
  X(kRtc, "rtc")                      \
  X(kBdi, "bdi")                      \
  X(kBdo, "bdo")                      \
  X(kSpan, "span")                    \
  X(kBr, "br")                        \
  X(kWbr, "wbr")                      \
  X(kIns, "ins")                      \
  X(kDel, "del")                      \
  X(kImage, "image")                  \
  X(kImg, "img")                      \
  X(kPicture, "picture")              \
  X(kIframe, "iframe")                \
  X(kEmbed, "embed")                  \
  X(kObject, "object")                \
  X(kParam, "param")                  \
  X(kVideo, "video")                  \
  X(kAudio, "audio")                  \
  X(kSource, "source")                \
  X(kTrack, "track")                  \
  X(kCanvas, "canvas")                \
  X(kMap, "map")                      \
  X(kArea, "area")                    \
  X(kMath, "math")                    \
  X(kMi, "mi")                        \
  X(kMo, "mo")                        \
  X(kMn, "mn")                        \
  X(kMs, "ms")                        \
  X(kMtext, "mtext")                  \
  X(kMglyph, "mglyph")                \
  X(kMalignmark, "malignmark")        \
  X(kAnnotationXml, "annotation-xml") \
  X(kSvg, "svg")                      \
  X(kForeignobject, "foreignobject")  \
  X(kDesc, "desc")                    \
  X(kTable, "table")                  \
  X(kCaption, "caption")              \
  X(kColgroup, "colgroup")            \
  X(kCol, "col")                      \
  X(kTbody, "tbody")                  \
  X(kThead, "thead")                  \
  X(kTfoot, "tfoot")                  \
  X(kTr, "tr")                        \
  X(kTd, "td")                        \
  X(kTh, "th")                        \
  X(kForm, "form")                    \
  X(kFieldset, "fieldset")            \
  X(kLegend, "legend")                \
  X(kLabel, "label")                  \
  X(kInput, "input")                  \
  X(kButton, "button")                \
  X(kSelect, "select")                \
  X(kDatalist, "datalist")            \
  X(kOptgroup, "optgroup")            \
  X(kOption, "option")                \
  X(kTextarea, "textarea")            \
  X(kKeygen, "keygen")                \
  X(kOutput, "output")                \
  X(kProgress, "progress")            \
  X(kMeter, "meter")                  \
  X(kDetails, "details")              \
  X(kSummary, "summary")              \
  X(kMenu, "menu")                    \
  X(kMenuitem, "menuitem")            \
  X(kDialog, "dialog")                \
  X(kSearch, "search")                \
  X(kSlot, "slot")                    \
  X(kApplet, "applet")                \
  X(kAcronym, "acronym")              \
  X(kBgsound, "bgsound")              \
  X(kDir, "dir")                      \
  X(kFrame, "frame")                  \
  X(kFrameset, "frameset")            \
  X(kNoframes, "noframes")            \
  X(kIsindex, "isindex")              \
  X(kListing, "listing")              \
  X(kXmp, "xmp")                      \
  X(kNextid, "nextid")                \
  X(kNoembed, "noembed")              \
  X(kPlaintext, "plaintext")          \
  X(kStrike, "strike")                \
  X(kBasefont, "basefont")            \
  X(kBig, "big")                      \
  X(kBlink, "blink")                  \
  X(kCenter, "center")                \
  X(kFont, "font")                    \
  X(kMarquee, "marquee")              \
  X(kMulticol, "multicol")            \
  X(kNobr, "nobr")                    \
  X(kSpacer, "spacer")                \
  X(kTt, "tt")                        \
  X(kPortal, "portal")

enum class TagId : uint16_t {
  kUnknown,
#define DESCALE_TAG_ENUMERATOR(enumerator, name) enumerator,
  DESCALE_TAGS(DESCALE_TAG_ENUMERATOR)
#undef DESCALE_TAG_ENUMERATOR
      kCount,
};

inline constexpr size_t kTagCount = static_cast<size_t>(TagId::kCount);

// The name in lower case, "" for kUnknown.
std::string_view TagName(TagId tag);

// The element of that name; the name must be in lower case.
TagId TagFromName(std::string_view name);

}  // namespace descale

#endif  // DESCALE_TAG_H_
