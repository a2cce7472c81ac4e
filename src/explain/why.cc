// Why: where a text stands on a page.

#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

#include "base/fold.h"
#include "explain/fates.h"
#include "explain/names.h"

namespace descale {
namespace {

// Folding goes as far as any rule's: who looks for a line has seen it on a
// screen, and does not know how its letters are spelt.
constexpr Folding kFolding = Folding::kArabic;

class Finder {
 public:
  explicit Finder(std::string_view text) : wanted_(Folded(text, kFolding)) {}

  bool wants_nothing() const { return wanted_.empty(); }

  bool IsIn(std::string_view text) {
    Fold(text, kFolding, kAnyLength, &folded_);
    return folded_.text.find(wanted_) != std::string::npos;
  }

 private:
  const std::string wanted_;
  FoldedText folded_;
};

// What a rule took out of a line shows in the note that it left.
bool IsInEdits(const Document& document, const Fates& fates, uint32_t line,
               Finder* finder) {
  for (const Note& note : fates.NotesOf(line)) {
    if (note.kind == NoteKind::kEdited &&
        finder->IsIn(document.reasons[note.reason].evidence)) {
      return true;
    }
  }
  return false;
}

InSource SearchSource(const Explanation& explanation, const Page& page,
                      Finder* finder) {
  if (finder->IsIn(page.bytes)) return InSource::kYes;
  const std::string& charset = explanation.article.charset.used;
  return charset == "utf-8" ? InSource::kNo : InSource::kNotSearched;
}

}  // namespace

WhyAnswer Why(const Explanation& explanation, const Page& page,
              std::string_view text) {
  WhyAnswer answer;
  answer.text = text;
  Finder finder(text);
  if (finder.wants_nothing()) return answer;
  const Document& document = explanation.document;
  const Fates fates(document);
  for (uint32_t i = 0; i < document.lines.size(); ++i) {
    if (finder.IsIn(document.TextOf(document.lines[i])) ||
        IsInEdits(document, fates, i, &finder)) {
      answer.lines.push_back(i);
    }
  }
  const Metadata& metadata = explanation.article.metadata;
  for (const NamedField& named : kMetadataFields) {
    if (finder.IsIn((metadata.*named.field).value)) {
      answer.fields.push_back(named.name);
    }
  }
  if (!answer.found()) {
    answer.in_source = SearchSource(explanation, page, &finder);
  }
  return answer;
}

}  // namespace descale
