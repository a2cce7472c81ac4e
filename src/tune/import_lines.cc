#include "tune/import_lines.h"

#include <functional>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"
#include "tune/toml_writer.h"

namespace descale {

std::string ImportLine::place() const {
  return source_.path + ":" + std::to_string(number_);
}

void ImportLine::Note(std::string_view why, bool needed) {
  ImportNote note;
  note.path = source_.path;
  note.line = number_;
  AppendValidUtf8(text_, &note.text);
  note.why = why;
  note.needed = needed;
  report_->notes.push_back(std::move(note));
}

void ForEachImportLine(const ImportSource& source,
                       std::string_view comment_marks, ImportReport* report,
                       const std::function<void(ImportLine)>& visit) {
  int number = 0;
  ForEachPiece(source.text, "\n", [&](std::string_view line) {
    ++number;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (number == 1 && line.starts_with(kByteOrderMark)) {
      line.remove_prefix(kByteOrderMark.size());
    }
    line = TrimAscii(line);
    if (line.empty() ||
        comment_marks.find(line.front()) != std::string_view::npos) {
      return;
    }
    ++report->lines;
    ImportLine import(source, number, line, report);
    if (IsValidUtf8(line)) {
      visit(import);
    } else {
      import.CannotBe("it is not UTF-8");
    }
  });
}

TomlItem CssItem(std::string_view selector, const ImportLine& line) {
  return {TomlString(selector), line.place()};
}

}  // namespace descale
