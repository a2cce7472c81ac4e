// Importers: rules that others have written, as rule files.
//
//   const descale::ImportReport report = descale::ImportFtr(sources);
//   for (const auto& file : report.files) WriteFile(file.name, file.text);
//   std::cerr << descale::ImportReportText(report);
//
// Nothing is dropped in silence: a line of a source becomes a part of a rule
// file, or is told as not needed (an image that has no text), or as one that
// could not be translated, with the reason. All functions are safe from many
// threads.

#ifndef DESCALE_IMPORT_H_
#define DESCALE_IMPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace descale {

struct ImportSource {
  std::string path;  // for messages; of site files, its name says the host
  std::string text;  // UTF-8
};

struct ImportedFile {
  std::string name;  // "courier.example.toml"
  std::string text;
};

// A line that is in no rule file.
struct ImportNote {
  std::string path;
  int line = 0;  // 1-based
  std::string text;
  std::string why;
  bool needed = true;  // false: without it nothing is missing
};

struct ImportReport {
  std::vector<ImportedFile> files;  // by name
  std::vector<ImportNote> notes;    // in the order of the sources
  uint64_t lines = 0;               // of sources, but empty ones and comments
  uint64_t translated = 0;          // lines == translated + notes, always
};

// Site files of Full-Text RSS (github.com/fivefilters/ftr-site-config), each
// called HOST.txt, or .HOST.txt for the hosts below: title, body, author, date
// (to [select]), strip, strip_id_or_class (to css rules), find_string and
// replace_string of plain text (to replace rules), test_url and test_contains
// (as comments, as the pages are not there). XPath is translated as far as CSS
// can say the same. A file of which nothing can be translated becomes none.
ImportReport ImportFtr(const std::vector<ImportSource>& sources);

// Cosmetic filters of ad blockers (Adblock Plus, uBlock Origin, AdGuard):
// `host##selector`, `##selector`, `~host##selector`, `#@#` exceptions, `##^`,
// :has-text(). Network filters hide no text, and are not needed. All sources
// make one set: a file for all sites, called cosmetic.toml, and one a host.
ImportReport ImportCosmetic(const std::vector<ImportSource>& sources);

// The notes, a line each ("PATH:LINE: TEXT: why"), and the counts.
std::string ImportReportText(const ImportReport& report);
// {"lines", "translated", "files": [names], "notes": [{"path", "line", "text",
//  "why", "needed"}]} and a newline.
std::string ImportReportJson(const ImportReport& report);

}  // namespace descale

#endif  // DESCALE_IMPORT_H_
