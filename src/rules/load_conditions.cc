// The tables `when`, `run` and `fuse` of a rule.

#include <array>
#include <charconv>
#include <limits>
#include <string>

#include "rules/choices.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

// Runs are lists of links under a heading; what is longer is another page.
constexpr uint32_t kMaxRunLines = 1'000;

constexpr std::array<Named<bool>, 1> kNextNames = {{{"links", true}}};
constexpr std::array<Named<bool>, 1> kStopNames = {{{"prose", true}}};

enum class While : uint8_t { kLink, kShort, kLinkOrShort };
constexpr std::array<Named<While>, 3> kWhileNames = {{
    {"link", While::kLink},
    {"short", While::kShort},
    {"link_or_short", While::kLinkOrShort},
}};

std::optional<uint32_t> Count(TableReader* reader, std::string_view key,
                              uint32_t most) {
  const auto count = reader->Integer(key);
  if (!count) return std::nullopt;
  if (count->value < 0 || count->value > most) {
    reader->Error(count->position, "\"" + std::string(key) +
                                       "\" must be from 0 to " +
                                       std::to_string(most));
    return std::nullopt;
  }
  return static_cast<uint32_t>(count->value);
}

std::optional<double> Share(TableReader* reader, std::string_view key) {
  const auto share = reader->Number(key);
  if (!share) return std::nullopt;
  if (!(share->value >= 0 && share->value <= 1)) {
    reader->Error(share->position,
                  "\"" + std::string(key) + "\" must be from 0 to 1");
    return std::nullopt;
  }
  return share->value;
}

std::optional<bool> Flag(TableReader* reader, std::string_view key) {
  const auto flag = reader->Bool(key);
  return flag ? std::optional<bool>(flag->value) : std::nullopt;
}

// "head:3", "tail:40%".
std::optional<Place> ParsePlace(std::string_view text) {
  Place place;
  place.head = text.starts_with("head:");
  if (!place.head && !text.starts_with("tail:")) return std::nullopt;
  text.remove_prefix(5);
  place.percent = text.ends_with('%');
  if (place.percent) text.remove_suffix(1);
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, place.amount);
  if (error != std::errc() || stop != end || place.amount == 0 ||
      (place.percent && place.amount > 100)) {
    return std::nullopt;
  }
  return place;
}

When LoadWhen(TableReader* reader) {
  constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max() - 1;
  When when;
  when.mode = Choice(reader, "mode", kModeNames);
  if (const auto where = reader->String("where")) {
    when.where = ParsePlace(where->value);
    if (!when.where) {
      reader->Error(where->position,
                    "\"where\" must be head:N, tail:N, head:P% or tail:P%");
    }
  }
  when.min_chars = Count(reader, "min_chars", kMost);
  when.max_chars = Count(reader, "max_chars", kMost);
  when.max_words = Count(reader, "max_words", kMost);
  when.min_link_share = Share(reader, "min_link_share");
  when.link_or_short = Flag(reader, "link_or_short");
  when.heading = Flag(reader, "heading");
  when.prose = Flag(reader, "prose");
  when.ends_with_stop = Flag(reader, "ends_with_stop");
  when.after_prose = Flag(reader, "after_prose");
  when.before_prose = Flag(reader, "before_prose");
  when.next_links = Choice(reader, "next", kNextNames);
  when.repeated = Flag(reader, "repeated");
  // Binds only where the statistics of a site are known, which no run has yet.
  Share(reader, "site_share");
  reader->RejectUnknownKeys();
  if (when.min_chars && when.max_chars && *when.min_chars > *when.max_chars) {
    reader->Error(reader->position(),
                  "no line is between min_chars and "
                  "max_chars");
  }
  return when;
}

Run LoadRun(TableReader* reader) {
  Run run;
  if (!reader->Has("while")) {
    reader->Error(reader->position(), "run needs \"while\"");
  }
  const auto loop = Choice(reader, "while", kWhileNames);
  run.while_link = loop == While::kLink || loop == While::kLinkOrShort;
  run.while_short = loop == While::kShort || loop == While::kLinkOrShort;
  run.stop_at_prose = Choice(reader, "stop_at", kStopNames).value_or(false);
  if (!reader->Has("max_lines")) {
    reader->Error(reader->position(), "run needs \"max_lines\"");
  }
  run.max_lines = Count(reader, "max_lines", kMaxRunLines).value_or(0);
  reader->RejectUnknownKeys();
  return run;
}

double LoadFuse(TableReader* reader) {
  if (!reader->Has("max_share")) {
    reader->Error(reader->position(), "fuse needs \"max_share\"");
  }
  const double share = Share(reader, "max_share").value_or(1);
  reader->RejectUnknownKeys();
  return share;
}

}  // namespace

void LoadConditions(TableReader* reader, Rule* rule) {
  if (const toml::table* table = reader->Table("when")) {
    TableReader when(*table, reader->file(), reader->errors());
    rule->when = LoadWhen(&when);
  }
  if (const toml::table* table = reader->Table("run")) {
    TableReader run(*table, reader->file(), reader->errors());
    rule->run = LoadRun(&run);
  }
  if (const toml::table* table = reader->Table("fuse")) {
    TableReader fuse(*table, reader->file(), reader->errors());
    rule->max_share = LoadFuse(&fuse);
  }
}

}  // namespace descale
