// What became of the lines that were imported, as text and as JSON.

#include <algorithm>
#include <string>

#include "descale/import.h"

#include "base/json_writer.h"

namespace descale {

std::string ImportReportText(const ImportReport& report) {
  std::string text;
  const auto needed = std::ranges::count_if(report.notes, &ImportNote::needed);
  for (const ImportNote& note : report.notes) {
    if (note.needed) {
      text += note.path + ":" + std::to_string(note.line) + ": " + note.text +
              ": " + note.why + "\n";
    }
  }
  text += std::to_string(report.lines) +
          " lines: " + std::to_string(report.translated) + " translated, " +
          std::to_string(needed) + " cannot be, " +
          std::to_string(static_cast<int64_t>(report.notes.size()) - needed) +
          " not needed; " + std::to_string(report.files.size()) + " files\n";
  return text;
}

std::string ImportReportJson(const ImportReport& report) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Count("lines", report.lines);
  json.Count("translated", report.translated);
  json.Key("files").BeginArray();
  for (const ImportedFile& file : report.files) {
    json.String(file.name);
  }
  json.EndArray();
  json.Key("notes").BeginArray();
  for (const ImportNote& note : report.notes) {
    json.BeginObject();
    json.String("path", note.path);
    json.Integer("line", note.line);
    json.String("text", note.text);
    json.String("why", note.why);
    json.Bool("needed", note.needed);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
