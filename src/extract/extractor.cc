// The stages of one page, in order. Read this file first: every step is a
// folder of its own.

#include "descale/extractor.h"

#include <exception>
#include <new>
#include <utility>

#include "descale/content_model.h"

#include "classify/classify.h"
#include "clean/clean.h"
#include "decode/decode.h"
#include "extract/stage_log.h"
#include "extract/workspace.h"
#include "parse/parse.h"
#include "parse/strip_tags.h"
#include "rules/rules.h"
#include "segment/segment.h"

namespace descale {
namespace {

Article NewArticle(const Page& page) {
  Article article;
  article.id = page.id;
  article.url = page.url;
  article.crawled = page.crawled;
  article.input = page.input;
  article.output_name = page.output_name;
  article.place = page.place;
  article.page_bytes = page.bytes.size();
  article.outcome = page.outcome;
  return article;
}

// Page -> Text -> Tree -> Document. A page that the parser refuses goes on as
// plain text; the outcome says so.
Outcome MakeDocument(const Page& page, const Limits& limits,
                     const RuleSet* rules, Workspace* work, StageLog* log) {
  work->parse_notes = {};
  Outcome outcome = Decode(page, &work->text);
  log->After(Stage::kDecode, outcome);
  if (!outcome.has_article()) return outcome;
  const Text* plain = &work->text;
  if (work->text.kind == PageKind::kHtml) {
    outcome = Parse(work->text, limits, &work->tree, &work->parse_notes);
    if (!outcome.ok()) StripTags(work->text, &work->fallback);
    plain = &work->fallback;
    log->AfterParse(work->parse_notes, outcome);
  }
  const bool has_tree = work->text.kind == PageKind::kHtml && outcome.ok();
  const Tree* tree = has_tree ? &work->tree : nullptr;
  if (has_tree) {
    ReadPageMetadata(*tree, page.url, &work->document);
  } else {
    SegmentText(*plain, page.url, &work->document);
  }
  work->page_rules = {};
  if (rules != nullptr) {
    work->page_rules = ChooseRules(*rules, page.crawled, tree, &work->document);
  }
  if (has_tree) Segment(*tree, work->page_rules.selectors, &work->document);
  log->After(Stage::kSegment, work->document);
  return outcome;
}

void FillArticle(const Page& page, const RuleSet* rules,
                 const ExtractOptions& options, Telling telling,
                 StageTimes* times, Article* article) {
  Workspace& work = ThreadWorkspace();
  StageLog log(options, page.id, times);
  article->outcome = MakeDocument(page, options.limits, rules, &work, &log);
  article->charset = work.text.charset;
  article->parsed_whole = work.parse_notes.doubt != Doubt::kNone;
  if (!article->outcome.has_article()) return;
  if (options.Runs(Stage::kClassify)) {
    Classify(*options.model, options.favor, telling, &work.document);
  }
  log.After(Stage::kClassify, work.document);
  if (rules != nullptr) ApplyRules(*rules, work.page_rules, &work.document);
  log.After(Stage::kRules, work.document);
  Clean(work.document, options, article);
  log.After(Stage::kClean, article->outcome);
}

Outcome Failed(OutcomeReason reason, std::string message) {
  return {PageStatus::kFailed, reason, "extract", std::move(message)};
}

}  // namespace

Extractor::Extractor(std::shared_ptr<const RuleSet> rules,
                     ExtractOptions options)
    : rules_(std::move(rules)), options_(std::move(options)) {
  if (options_.model == nullptr) options_.model = ContentModel::Shipped();
  if (!options_.Runs(Stage::kRules)) rules_ = nullptr;
}

Article Extractor::Extract(const Page& page, StageTimes* times) const {
  return Extract(page, /*explain=*/false, times);
}

Article Extractor::Extract(const Page& page, bool explain,
                           StageTimes* times) const {
  const Telling telling = explain                 ? Telling::kContributions
                          : options_.keep_removed ? Telling::kReasons
                                                  : Telling::kNothing;
  Article article = NewArticle(page);
  if (!page.outcome.ok()) return article;
  try {
    FillArticle(page, rules_.get(), options_, telling, times, &article);
  } catch (const std::bad_alloc&) {
    article = NewArticle(page);
    article.outcome = Failed(OutcomeReason::kMemory, "out of memory");
  } catch (const std::exception& error) {
    article = NewArticle(page);
    article.outcome = Failed(OutcomeReason::kCrashed, error.what());
  }
  return article;
}

Explanation Extractor::Explain(const Page& page) const {
  Explanation explanation;
  ThreadWorkspace().document.Clear();
  explanation.article = Extract(page, /*explain=*/true, nullptr);
  explanation.document = ThreadWorkspace().document;
  return explanation;
}

}  // namespace descale
