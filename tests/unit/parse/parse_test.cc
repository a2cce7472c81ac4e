#include "parse/parse.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "parse/strip_tags.h"

namespace descale {
namespace {

Text Html(std::string_view html) {
  Text text;
  text.utf8 = html;
  return text;
}

std::string Repeat(std::string_view s, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += s;
  return repeated;
}

// "html(head body(p[x=1]('text')))": the tree in one line.
std::string Dump(const Tree& tree) {
  std::string dump;
  std::vector<NodeId> open;
  for (NodeId i = 0; i < tree.nodes.size(); ++i) {
    while (!open.empty() && tree[open.back()].end <= i) {
      dump += ')';
      open.pop_back();
    }
    if (!dump.empty() && dump.back() != '(') dump += ' ';
    const Node& node = tree[i];
    if (node.kind == NodeKind::kText) {
      dump += '\'' + std::string(node.text) + '\'';
      continue;
    }
    dump += node.tag == TagId::kUnknown ? '?' + std::string(node.text)
                                        : std::string(TagName(node.tag));
    for (uint32_t a = 0; a < node.attribute_count; ++a) {
      const Attribute& attribute = tree.attributes[node.first_attribute + a];
      dump += '[' + std::string(attribute.name) + '=' +
              std::string(attribute.value) + ']';
    }
    if (node.end > i + 1) {
      dump += '(';
      open.push_back(i);
    }
  }
  return dump + std::string(open.size(), ')');
}

std::string Parsed(std::string_view html) {
  Tree tree;
  EXPECT_TRUE(Parse(Html(html), {}, &tree).ok());
  return Dump(tree);
}

TEST(ParseTest, BuildsTheTreeOfTheStandard) {
  EXPECT_EQ(Parsed("<p>a<b>b</p>c"), "html(head body(p('a' b('b')) b('c')))");
  EXPECT_EQ(Parsed("<table>x<tr><td>a<td>b</table>"),
            "html(head body('x' table(tbody(tr(td('a') td('b'))))))");
  EXPECT_EQ(Parsed("<title>a &amp; b</title><p title='&eacute;'>x<!-- c -->"),
            "html(head(title('a & b')) body(p[title=\xC3\xA9]('x')))");
  EXPECT_EQ(Parsed("<DIALOG><My-El>x"), "html(head body(dialog(?my-el('x'))))");
  EXPECT_EQ(Parsed(""), "html(head body)");
}

bool IsInPlace(const Tree& tree, NodeId id) {
  const Node& node = tree[id];
  if (node.end <= id || node.end > tree.nodes.size()) return false;
  return id == 0 || (node.parent < id && node.end <= tree[node.parent].end);
}

TEST(ParseTest, NodesStandInPreOrderWithTheirSubtreesEnd) {
  Tree tree;
  ASSERT_TRUE(Parse(Html("<ul><li>a<li>b</ul><p>c"), {}, &tree).ok());
  size_t in_place = 0;
  for (NodeId i = 0; i < tree.nodes.size(); ++i) {
    in_place += IsInPlace(tree, i) ? 1 : 0;
  }
  EXPECT_EQ(in_place, tree.nodes.size());
}

TEST(ParseTest, NodesKnowTheirNeighbours) {
  Tree tree;
  ASSERT_TRUE(Parse(Html("<ul><li>a<li>b</ul><p>c"), {}, &tree).ok());
  const NodeId body = tree.NextSibling(tree.FirstChild(0));
  const NodeId ul = tree.FirstChild(body);
  EXPECT_EQ(tree[ul].tag, TagId::kUl);
  EXPECT_EQ(tree.TextBelow(ul), "ab");
  EXPECT_EQ(tree[tree.NextSibling(ul)].tag, TagId::kP);
  EXPECT_EQ(tree.NextSibling(tree.NextSibling(ul)), kNoNode);
}

TEST(ParseTest, ForeignElementsAreMarked) {
  Tree tree;
  ASSERT_TRUE(Parse(Html("<svg><title>x</title></svg>"), {}, &tree).ok());
  int foreign = 0;
  for (const Node& node : tree.nodes) foreign += node.foreign ? 1 : 0;
  EXPECT_EQ(foreign, 2);
}

// Gumbo turns a number that overflows into the byte 0xFF.
TEST(ParseTest, TextIsValidUtf8WhateverTheReferences) {
  Tree tree;
  ASSERT_TRUE(Parse(Html("<p title='&#99999999999999999999999;'>"
                         "&#99999999999999999999999;"),
                    {}, &tree)
                  .ok());
  for (const Node& node : tree.nodes) EXPECT_TRUE(IsValidUtf8(node.text));
  for (const Attribute& attribute : tree.attributes) {
    EXPECT_TRUE(IsValidUtf8(attribute.value));
  }
}

struct Refusal {
  std::string html;
  OutcomeReason reason;
  const char* note;
};

TEST(ParseTest, LimitsRefuseBeforeTheParserPays) {
  const Refusal cases[] = {
      {Repeat("<div>", 600), OutcomeReason::kTooDeep, "nested div"},
      {Repeat("<span>", 600), OutcomeReason::kTooDeep, "nested span"},
      {Repeat("<div/>", 600), OutcomeReason::kTooDeep, "div has no self-close"},
      {Repeat("<ul><li>", 600), OutcomeReason::kTooDeep, "nested lists"},
      {Repeat("<a><div>", 600), OutcomeReason::kTooDeep, "links and blocks"},
      {Repeat("<table><tr><td></div>", 600), OutcomeReason::kTooDeep,
       "an end tag does not reach out of a table"},
      {Repeat("<b><div></b>", 600), OutcomeReason::kTooDeep,
       "a formatting end tag closes no block"},
      {"<p " + Repeat("a b c d e f ", 100) + ">", OutcomeReason::kTooLarge,
       "attributes"},
  };
  for (const Refusal& c : cases) {
    Tree tree;
    const Outcome outcome = Parse(Html(c.html), {}, &tree);
    EXPECT_EQ(outcome.status, PageStatus::kDegraded) << c.note;
    EXPECT_EQ(outcome.reason, c.reason) << c.note;
    EXPECT_EQ(outcome.stage, "parse") << c.note;
    EXPECT_TRUE(tree.empty()) << c.note;
  }
}

TEST(ParseTest, WideAndSloppyPagesAreNotDeep) {
  for (const std::string& html :
       {Repeat("<p>x", 5000), Repeat("<li>x", 5000), Repeat("<td>x", 5000),
        Repeat("<a href=x>y", 5000), Repeat("<br>", 5000),
        Repeat("<b><p>x</b></p>", 5000), Repeat("<h2>x", 5000),
        Repeat("<div><span>x</div>", 5000), Repeat("<img><input>", 5000)}) {
    Tree tree;
    EXPECT_TRUE(Parse(Html(html), {}, &tree).ok()) << html.substr(0, 20);
  }
}

TEST(ParseTest, AnOpenIframeEndsBeforeTheNextTag) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<noscript><iframe src=a></noscript><p>x",
       "html(head(noscript) body(iframe[src=a] p('x')))"},
      {"<p>a<iframe>none</p><iframe src=b><p>c",
       "html(head body(p('a' iframe('none')) iframe[src=b] p('c')))"},
      // Whole: there is a second doubt.
      {"<p>a<iframe></p>b<select><pre>",
       "html(head body(p('a' iframe) 'b' select))"},
      {"<iframe><p>a</iframe>b", "html(head body(iframe('<p>a') 'b'))"},
      {"<p>a<iframe>", "html(head body(p('a' iframe)))"},
  };
  for (const auto& [html, expected] : cases) {
    Tree tree;
    EXPECT_TRUE(Parse(Html(html), {}, &tree).ok());
    EXPECT_EQ(Dump(tree), expected) << html;
  }
}

TEST(ParseTest, GumbosAssertionsAreNotMet) {
  for (const std::string_view html :
       {"<table><svg><desc><![CDATA[z]]>>", "<TABLE><Math><mi><![CDATA[z]]>>",
        "<table><tr><svg><foreignObject><![CDATA[z]]> y"}) {
    Tree tree;
    EXPECT_TRUE(ParsePlainly(Html(html), {}, &tree).ok()) << html;
    EXPECT_TRUE(Parse(Html(html), {}, &tree).ok()) << html;
  }
}

TEST(ParseTest, TheTreesBudgetIsKept) {
  // 400 different <i> that a </p> leaves open: each <p> opens all of them
  // again.
  std::string html = "<p>";
  for (int i = 0; i < 400; ++i) html += "<i id=" + std::to_string(i) + ">";
  html += Repeat("</p><p>x", 2000);
  Limits limits;
  limits.tree_bytes = 8 << 20;
  Tree tree;
  const Outcome outcome = Parse(Html(html), limits, &tree);
  EXPECT_EQ(outcome.reason, OutcomeReason::kMemory);
  EXPECT_TRUE(tree.empty());
  // The tree is usable again afterwards.
  EXPECT_TRUE(Parse(Html("<p>x"), limits, &tree).ok());
  EXPECT_EQ(Dump(tree), "html(head body(p('x')))");
}

TEST(ParseTest, APageOverTheByteLimitIsRefused) {
  Limits limits;
  limits.page_bytes = 10;
  Tree tree;
  EXPECT_EQ(Parse(Html("0123456789"), limits, &tree).reason,
            OutcomeReason::kNone);
  EXPECT_EQ(Parse(Html("01234567890"), limits, &tree).reason,
            OutcomeReason::kTooLarge);
}

TEST(ParseTest, TheBackstopClockStopsTheParser) {
  // One millisecond cannot be enough for a million elements.
  Limits limits;
  limits.parse_milliseconds = 1;
  Tree tree;
  EXPECT_EQ(Parse(Html(Repeat("<i></i>", 1000000)), limits, &tree).reason,
            OutcomeReason::kTime);
}

TEST(StripTagsTest, TextComesWithoutMarkup) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<p>a<b>b</b>c</p>\n<p>d &amp; e</p>", "\nabc\n \nd & e\n"},
      {"a<br>b<script>x</script>c<!-- d -->e", "a\nbce"},
      {"<title>t</title><td>a</td><td>b</td>", "\na\n\nb\n"},
      {"<select><option>x</select>y<svg><text>z</text></svg>", "\ny"},
  };
  for (const auto& [html, expected] : cases) {
    Text plain;
    StripTags(Html(html), &plain);
    EXPECT_EQ(plain.kind, PageKind::kText);
    EXPECT_EQ(plain.utf8, expected) << html;
  }
}

}  // namespace
}  // namespace descale
