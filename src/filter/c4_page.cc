#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/words.h"
#include "filter/limits.h"
#include "filter/verdict.h"

namespace descale {
namespace {

constexpr double kFewestSentences = 5;

}  // namespace

std::string C4Page(std::string_view text) {
  if (text.find('{') != std::string_view::npos) {
    return "a curly bracket";
  }
  if (FindIgnoringCase(text, "lorem ipsum") != std::string_view::npos) {
    return "lorem ipsum";
  }
  return Under("sentences", CountText(text).sentence_marks, kFewestSentences);
}

}  // namespace descale
