// selector: any bytes as a selector. It compiles, or there is an error with a
// column; what compiles matches the same elements alone and in a set.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "dom/selector.h"
#include "dom/selector_matcher.h"
#include "dom/selector_set.h"
#include "fuzz/check.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

// With the names that the seeds ask for.
constexpr std::string_view kPage =
    "<html lang=\"en-GB\"><body class=\"post\"><h1 id=\"title\">Harbour</h1>"
    "<div id=\"story\" class=\"text wide\"><p>One</p><p class=\"lead\">Two"
    "<a href=\"/a.pdf\" rel=\"tag nofollow\">Share</a></p><p> </p>"
    "<ul><li>1</li><li class=\"ad\">2</li><li>3</li></ul></div>"
    "<x-card class=\"ad sm:w-1/2\"><p>Related</p></x-card></body></html>";

Result<Selector::TextTest> MakeWordTest(std::string_view word) {
  if (word.empty()) return Status::InvalidArgument("an empty pattern");
  return Selector::TextTest([word = std::string(word)](std::string_view text) {
    return text.find(word) != std::string_view::npos;
  });
}

void CheckSelector(std::string_view css) {
  static const Tree page = TreeOf(kPage);
  const auto selector = Selector::Compile(css, MakeWordTest);
  if (!selector.ok()) {
    const std::string message = selector.status().message();
    Check(selector.status().code() == StatusCode::kInvalidArgument,
          "a bad selector is the user's mistake");
    Check(message.starts_with("column ") || css.size() > Selector::kMaxBytes,
          "an error names its column");
    Check(IsValidUtf8(message) || !IsValidUtf8(css),
          "an error about text is text");
    return;
  }
  SelectorSet set;
  set.Add(*selector, 0);
  SelectorMatcher matcher(page);
  for (NodeId id = 0; id < page.nodes.size(); ++id) {
    std::vector<uint32_t> numbers;
    set.Match(id, &matcher, &numbers);
    Check(numbers.size() == (matcher.Matches(*selector, id) ? 1 : 0),
          "a set of one selector matches what the selector matches");
  }
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckSelector(
      std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
