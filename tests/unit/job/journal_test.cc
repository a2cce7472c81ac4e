#include "job/journal.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

void ExpectSample(const JobState& state) {
  EXPECT_EQ(state.next.input, 3u);
  EXPECT_EQ(state.next.page, 17u);
  EXPECT_FALSE(state.ended);
  ASSERT_EQ(state.shards.size(), 1u);
  EXPECT_EQ(state.shards[0].name, "articles-00000.jsonl");
  EXPECT_EQ(state.shards[0].articles, 5u);
  EXPECT_EQ(state.shards[0].bytes, 9u);
  ASSERT_EQ(state.inputs.size(), 1u);
  EXPECT_EQ(state.inputs[0].path, "a\n.warc");
  EXPECT_EQ(state.inputs[0].counts.pages, 4u);
  EXPECT_EQ(state.inputs[0].counts.skipped[SkipReason::kHttpStatus], 6u);
  EXPECT_EQ(state.open.path, "b.warc");
  EXPECT_EQ(state.open.counts.failed, 1u);
  EXPECT_EQ(state.failure_bytes, 123u);
  EXPECT_EQ(state.counts.stats.pages, 21u);
  EXPECT_EQ(state.counts.stats.bytes_in, 1ull << 52);
  EXPECT_EQ(state.counts.rules.at("en/share-label"), 8u);
  EXPECT_EQ(
      state.counts.by_reason[static_cast<size_t>(OutcomeReason::kCorrupt)], 2u);
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
  ExpectSample(state);
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
