#include "job/journal.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json_writer.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

using testing::HasSubstr;

JobState Sample() {
  JobState state;
  state.next = {.input = 3, .page = 17};
  state.shards = {{.name = "articles-00000.jsonl", .articles = 5, .bytes = 9}};
  state.inputs = {{.number = 2, .path = "a\n.warc"}};
  state.inputs[0].counts.pages = 4;
  state.inputs[0].counts.skipped[SkipReason::kHttpStatus] = 6;
  state.open = {.number = 3, .path = "b.warc"};
  state.open.counts.failed = 1;
  state.failure_bytes = 123;
  state.counts.stats.pages = 21;
  state.counts.stats.bytes_in = 1ull << 52;
  state.counts.rules["en/share-label"] = 8;
  state.counts.by_reason[static_cast<size_t>(OutcomeReason::kCorrupt)] = 2;
  return state;
}

// All that a state has, in the words of the journal itself.
std::string Told(const JobState& state) {
  std::string text =
      std::to_string(state.next.input) + " " + std::to_string(state.next.page) +
      " " + std::to_string(state.failure_bytes) + (state.ended ? " ended" : "");
  for (const Shard& shard : state.shards) {
    text.append("\n").append(shard.name).append(" ");
    text.append(std::to_string(shard.articles)).append(" ");
    text.append(std::to_string(shard.bytes));
  }
  JsonWriter json(&text);
  json.BeginArray();
  for (const InputState& input : {state.inputs.front(), state.open}) {
    json.BeginObject();
    json.String("path", input.path);
    json.Integer("number", static_cast<int64_t>(input.number));
    input.counts.Write(&json);
    json.EndObject();
  }
  json.BeginObject();
  state.counts.Write(&json);
  json.EndObject();
  json.EndArray();
  return text;
}

// Writes the sample into a new journal and returns its bytes.
std::string Written(const TempFolder& folder) {
  auto journal = Journal::Create(folder.path(), "settings\n\"1\"");
  EXPECT_TRUE(journal.ok());
  EXPECT_TRUE(journal->Append(Sample()).ok());
  return folder.Read(kJournalName);
}

TEST(JournalTest, WhatWasNotedComesBack) {
  const TempFolder folder;
  Written(folder);
  JobState state;
  auto journal = Journal::Reopen(folder.path(), "settings\n\"1\"", &state);
  ASSERT_TRUE(journal.ok()) << journal.status().message();
  EXPECT_EQ(Told(state), Told(Sample()));
  EXPECT_THAT(Told(state), HasSubstr("\"en/share-label\":8"));
  state.shards.push_back({.name = "articles-00001.jsonl"});
  state.ended = true;
  EXPECT_TRUE(journal->Append(state).ok());
  JobState again;
  ASSERT_TRUE(Journal::Reopen(folder.path(), "settings\n\"1\"", &again).ok());
  EXPECT_TRUE(again.ended);
  EXPECT_EQ(again.shards.size(), 2u);
  EXPECT_EQ(again.inputs.size(), 1u) << "no line says again what one has said";
}

TEST(JournalTest, ALastLineThatWasBrokenOffIsNotThere) {
  const TempFolder folder;
  const std::string whole = Written(folder);
  const size_t first = whole.find('\n') + 1;
  for (size_t size = 0; size < whole.size(); ++size) {
    folder.Add(kJournalName, whole.substr(0, size));
    JobState state;
    auto journal = Journal::Reopen(folder.path(), "settings\n\"1\"", &state);
    ASSERT_TRUE(journal.ok()) << size << journal.status().message();
    EXPECT_TRUE(state.shards.empty()) << size;
    EXPECT_EQ(folder.Read(kJournalName), whole.substr(0, first)) << size;
  }
}

TEST(JournalTest, OtherSettingsAreRefused) {
  const TempFolder folder;
  Written(folder);
  JobState state;
  const Status status =
      Journal::Reopen(folder.path(), "others", &state).status();
  EXPECT_EQ(status.code(), StatusCode::kInvalidArgument);
  EXPECT_THAT(status.message(), HasSubstr("other settings"));
}

TEST(JournalTest, AJournalIsNotBegunTwice) {
  const TempFolder folder;
  Written(folder);
  EXPECT_EQ(Journal::Create(folder.path(), "").status().code(),
            StatusCode::kIoError);
  JobState state;
  EXPECT_EQ(Journal::Reopen(folder / "none", "", &state).status().code(),
            StatusCode::kIoError);
}

}  // namespace
}  // namespace descale
