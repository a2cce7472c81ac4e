// What was mined as JSON.

#include <string>

#include "descale/mine.h"

#include "base/json_writer.h"
#include "tune/mined_rules.h"

namespace descale {
namespace {

void WriteLine(const MinedLine& line, JsonWriter* json) {
  json->BeginObject();
  json->String("text", line.text);
  json->String("pattern", line.pattern);
  json->Count("pages", line.pages);
  json->Count("kept", line.kept);
  json->Number("position", line.position);
  json->Number("link_share", line.link_share);
  json->String("path", line.path);
  json->String("example", line.example);
  json->EndObject();
}

void WriteBox(const MinedBox& box, JsonWriter* json) {
  json->BeginObject();
  json->String("selector", box.selector);
  json->Count("pages", box.pages);
  json->Count("lines", box.lines);
  json->Count("repeated", box.repeated);
  json->Number("link_share", box.link_share);
  json->String("sample", box.sample);
  json->String("example", box.example);
  json->EndObject();
}

}  // namespace

void WriteMined(const MinedSite& site, JsonWriter* json) {
  json->Key("lines").BeginArray();
  for (const MinedLine& line : site.lines) {
    WriteLine(line, json);
  }
  json->EndArray();
  json->Key("boxes").BeginArray();
  for (const MinedBox& box : site.boxes) {
    WriteBox(box, json);
  }
  json->EndArray();
}

std::string MineJson(const MineReport& report) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Count("pages", report.stats.pages);
  json.Count("sites_seen", report.sites_seen);
  json.Count("pages_without_site", report.pages_without_site);
  json.Count("pages_again", report.pages_again);
  json.Count("left_out", report.left_out);
  json.Key("sites").BeginArray();
  for (const MinedSite& site : report.sites) {
    json.BeginObject();
    json.String("host", site.host);
    json.Count("pages", site.pages);
    WriteMined(site, &json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
