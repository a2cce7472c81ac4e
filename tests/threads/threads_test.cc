// What threads share: one Extractor and one RuleSet. Driven by std::thread, so
// that ThreadSanitizer sees all of it (it cannot see into oneTBB).

#include <latch>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "descale/extractor.h"

namespace descale {
namespace {

constexpr int kThreads = 8;

std::shared_ptr<const RuleSet> ShippedRules() {
  auto rules = RuleSet::Load({});
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  return rules.ok() ? *rules : nullptr;
}

Page HtmlPage(std::string_view language, std::string_view paragraph) {
  Page page;
  page.kind = PageKind::kHtml;
  page.bytes = "<html lang=" + std::string(language) + "><body><nav>";
  for (int i = 0; i < 30; ++i) {
    page.bytes += "<a href=/" + std::to_string(i) + ">Section</a> ";
  }
  page.bytes += "</nav><article>";
  for (int i = 0; i < 6; ++i) {
    page.bytes += "<p>" + std::to_string(i) + ". " + std::string(paragraph);
  }
  page.bytes += "<p>Share</p></article><footer>Contact us</footer>";
  return page;
}

// One page a language, so that the rules of several are compiled for the first
// time while others run, and some that take the ways beside the main road.
std::vector<Page> Pages() {
  std::vector<Page> pages = {
      HtmlPage("en",
               "The council met on Tuesday to decide about the bridge, and the "
               "vote was postponed until the summer."),
      HtmlPage(
          "de",
          "Der Rat trat am Dienstag zusammen, um &uuml;ber die Br&uuml;cke "
          "zu entscheiden; die Abstimmung wurde vertagt."),
      HtmlPage(
          "fr",
          "Le conseil s'est r&eacute;uni mardi pour d&eacute;cider du pont, "
          "et le vote a &eacute;t&eacute; report&eacute;."),
      HtmlPage("es",
               "El consejo se reuni&oacute; el martes para decidir sobre el "
               "puente, y la votaci&oacute;n fue aplazada."),
      HtmlPage("ar",
               "\u0627\u062c\u062a\u0645\u0639 \u0627\u0644\u0645\u062c\u0644"
               "\u0633 \u064a\u0648\u0645 \u0627\u0644\u062b\u0644\u0627\u062b"
               "\u0627\u0621 \u0644\u0644\u0628\u062a \u0641\u064a "
               "\u0627\u0644\u062c\u0633\u0631."),
  };
  Page text;
  text.kind = PageKind::kText;
  text.bytes = "Bridge closed\nThe bridge is closed until June.\nShare\n";
  pages.push_back(text);
  Page deep;
  deep.kind = PageKind::kHtml;
  for (int i = 0; i < 2000; ++i) {
    deep.bytes += "<div>";
  }
  deep.bytes += "At the bottom there is one sentence.";
  pages.push_back(deep);
  Page empty;
  pages.push_back(empty);
  return pages;
}

// Everything of an article that could depend on other threads.
std::string Describe(const Article& article) {
  std::string all = article.text;
  all += "\nstatus " + std::string(PageStatusName(article.outcome.status));
  all += "\nlanguage " + article.metadata.language.value;
  all += "\ncharset " + article.charset.used;
  for (const Removal& removal : article.removed) {
    all += "\n- " + removal.reason.rule + ": " + removal.text;
  }
  return all;
}

Extractor MakeExtractor() {
  ExtractOptions options;
  options.keep_removed = true;
  return Extractor(ShippedRules(), options);
}

// Runs `work(thread)` on kThreads threads that start together.
template <typename Work>
void RunTogether(const Work& work) {
  std::latch start(kThreads);
  std::vector<std::thread> threads;
  threads.reserve(kThreads);
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      start.arrive_and_wait();
      work(thread);
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
}

TEST(ThreadsTest, ASharedExtractorGivesEveryThreadTheSameArticles) {
  const std::vector<Page> pages = Pages();
  const Extractor alone = MakeExtractor();
  std::vector<std::string> expected;
  expected.reserve(pages.size());
  for (const Page& page : pages) {
    expected.push_back(Describe(alone.Extract(page)));
  }
  EXPECT_NE(expected.front().find("postponed until the summer"),
            std::string::npos);

  // A fresh rule set: what is compiled at first use is compiled in a race.
  const Extractor shared = MakeExtractor();
  std::vector<std::vector<std::string>> seen(kThreads);
  RunTogether([&](int thread) {
    std::vector<std::string>& mine = seen[thread];
    mine.resize(pages.size());
    // Every thread starts at another page, half of them at the same one.
    for (size_t i = 0; i < pages.size(); ++i) {
      const size_t at = (i + static_cast<size_t>(thread) / 2) % pages.size();
      mine[at] = Describe(shared.Extract(pages[at]));
    }
  });
  for (int thread = 0; thread < kThreads; ++thread) {
    EXPECT_EQ(seen[thread], expected) << "thread " << thread;
  }
}

TEST(ThreadsTest, ExtractorsShareARuleSetAndMayDieInAnyOrder) {
  std::shared_ptr<const RuleSet> rules = ShippedRules();
  const std::vector<Page> pages = Pages();
  const std::string expected = Extractor(rules).Extract(pages.front()).text;
  std::vector<std::string> seen(kThreads);
  RunTogether([&](int thread) {
    const Extractor mine(rules);
    seen[thread] = mine.Extract(pages.front()).text;
  });
  rules.reset();
  EXPECT_EQ(seen, std::vector<std::string>(kThreads, expected));
}

TEST(ThreadsTest, RuleSetsCanBeLoadedAtTheSameTime) {
  std::vector<std::vector<std::string>> ids(kThreads);
  RunTogether([&](int thread) { ids[thread] = ShippedRules()->ids(); });
  EXPECT_FALSE(ids.front().empty());
  EXPECT_EQ(ids, std::vector<std::vector<std::string>>(kThreads, ids.front()));
}

}  // namespace
}  // namespace descale
