// The lines of sources, each of which is accounted for.

#ifndef DESCALE_TUNE_IMPORT_LINES_H_
#define DESCALE_TUNE_IMPORT_LINES_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "descale/import.h"

#include "tune/toml_writer.h"

namespace descale {

// What becomes of one line. Exactly one of the three is called for it, or Later
// and one of the three in its place.
class ImportLine {
 public:
  ImportLine(const ImportSource& source, int number, std::string_view text,
             ImportReport* report)
      : source_(source), number_(number), text_(text), report_(report) {}

  void Translated() { ++report_->translated; }
  void NotNeeded(std::string_view why) { Note(why, /*needed=*/false); }
  void CannotBe(std::string_view why) { Note(why, /*needed=*/true); }

  std::string_view text() const { return text_; }
  // "PATH:LINE": for comments.
  std::string place() const;

 private:
  void Note(std::string_view why, bool needed);

  const ImportSource& source_;
  int number_;
  std::string_view text_;
  ImportReport* report_;
};

// Calls `visit` for each line that is neither empty nor begins with one of
// `comment_marks`, trimmed, and counts it.
void ForEachImportLine(const ImportSource& source,
                       std::string_view comment_marks, ImportReport* report,
                       const std::function<void(ImportLine)>& visit);

// An element of a css array, with where it comes from.
TomlItem CssItem(std::string_view selector, const ImportLine& line);

}  // namespace descale

#endif  // DESCALE_TUNE_IMPORT_LINES_H_
