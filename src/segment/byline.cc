#include "segment/byline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "base/fold.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "segment/field_text.h"

namespace descale {
namespace {

constexpr size_t kMaxNames = 10;
constexpr size_t kMaxNameBytes = 120;
constexpr size_t kMaxNameWords = 8;

// What introduces a name; longer ones first. Words that are also parts of names
// ("Di", "Da") are not among them.
constexpr std::array kIntroductions = std::to_array<std::string_view>(
    {"written by", "posted by", "published by", "reported by", "story by",
     "words by",   "author:",   "authors:",     "autor:",      "autorin:",
     "auteur:",    "autore:",   "by:",          "by",          "von",
     "por",        "par",       "door",         "автор:",      "текст:",
     "yazan:",     "بقلم:",     "بقلم",         "كتب:",        "كتبت:",
     "كتب",        "كتبت",      "نویسنده:",     "작성자:",     "作者：",
     "作者:",      "文："});

// Not " y " and " e ": they join the surnames of one person as well.
constexpr std::array kSeparators =
    std::to_array<std::string_view>({", ", ";", " | ", " & ", " and ", " und ",
                                     " et ", " и ", "،", "、", " · "});

// Accounts that post for nobody in particular.
constexpr std::array kNobody = std::to_array<std::string_view>(
    {"admin", "administrator", "webmaster", "editor", "author", "guest",
     "unknown", "anonymous", "user", "root", "staff", "redaktion", "redaction",
     "editors"});

std::string_view WithoutIntroduction(std::string_view name) {
  for (const std::string_view word : kIntroductions) {
    if (!StartsWithIgnoringCase(name, word)) {
      continue;
    }
    const std::string_view rest = name.substr(word.size());
    // "By" ends with a word: "Byron" has no introduction.
    const bool ends = word.ends_with(":") || word.ends_with("：");
    if (ends || rest.empty() || rest.front() == ' ' || rest.front() == ':') {
      return TrimAscii(rest.substr(rest.starts_with(':') ? 1 : 0));
    }
  }
  return name;
}

bool IsName(std::string_view part) {
  if (part.empty() || part.size() > kMaxNameBytes ||
      part.find('@') != std::string_view::npos ||
      FindIgnoringCase(part, "http") != std::string_view::npos ||
      FindIgnoringCase(part, "www.") != std::string_view::npos ||
      SplitAscii(part).size() > kMaxNameWords || IsPlaceholder(part)) {
    return false;
  }
  const std::string lower = AsciiLowered(part);
  if (std::find(kNobody.begin(), kNobody.end(), lower) != kNobody.end()) {
    return false;
  }
  bool letter = false;
  for (size_t pos = 0; pos < part.size();) {
    const char32_t c = DecodeUtf8(part, &pos);
    if (IsDigit(c)) {
      return false;
    }
    letter = letter || IsLetter(c);
  }
  return letter;
}

// Where the first separator stands in `text` and how long it is.
std::pair<size_t, size_t> FindSeparator(std::string_view text) {
  size_t first = std::string_view::npos;
  size_t size = 0;
  for (const std::string_view separator : kSeparators) {
    const size_t at = text.find(separator);
    if (at < first) {
      first = at;
      size = separator.size();
    }
  }
  return {first, size};
}

std::string_view TrimMarks(std::string_view name) {
  constexpr std::string_view kMarks = " ,;:|-/*";
  const size_t begin = name.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) {
    return {};
  }
  return name.substr(begin, name.find_last_not_of(kMarks) + 1 - begin);
}

class NameList {
 public:
  void Add(std::string_view part) {
    const std::string_view name = TrimMarks(part);
    if (names_.size() == kMaxNames || !IsName(name)) {
      return;
    }
    std::string folded = Folded(name, Folding::kBasic);
    if (std::find(folded_.begin(), folded_.end(), folded) == folded_.end()) {
      folded_.push_back(std::move(folded));
      names_.emplace_back(name);
    }
  }

  std::string Joined() const {
    std::string joined;
    for (const std::string& name : names_) {
      joined += joined.empty() ? "" : ", ";
      joined += name;
    }
    return joined;
  }

 private:
  std::vector<std::string> names_;
  std::vector<std::string> folded_;
};

}  // namespace

std::string JoinAuthors(const std::vector<std::string>& bylines) {
  NameList names;
  for (const std::string& byline : bylines) {
    const std::string text = FieldText(byline);
    std::string_view rest = WithoutIntroduction(text);
    while (!rest.empty()) {
      const auto [at, size] = FindSeparator(rest);
      names.Add(WithoutIntroduction(rest.substr(0, at)));
      rest = at == std::string_view::npos ? std::string_view()
                                          : rest.substr(at + size);
    }
  }
  return names.Joined();
}

}  // namespace descale
