#include "explain/sentences.h"

#include <string_view>

#include "explain/text_parts.h"

namespace descale {
namespace {

// "The rule en/share-label (class share, rules/languages/en.toml:12)"
std::string TheRule(const Reason& reason) {
  return "The rule " + reason.rule + " (class " + reason.rule_class + ", " +
         PlaceOf(reason) + ")";
}

// What a rule does to the line with which it is told, behind "The rule ...".
std::string_view DeedOf(std::string_view action) {
  if (action == "select") return "found the page's body elsewhere";
  if (action == "drop-block") return "dropped its block";
  if (action == "drop-run") return "dropped it and the run of lines it is in";
  if (action == "cut-from") return "cut the page off here or above";
  if (action == "cut-before") return "cut off what stands above the text";
  if (action == "take-meta") return "took it as metadata";
  if (action == "strip-span") return "stripped all of it";
  if (action == "replace") return "replaced all of it by nothing";
  return "dropped it";
}

}  // namespace

std::string SentenceFor(const Reason& reason) {
  if (reason.rule.empty()) {
    return "The choice of blocks took it for boilerplate: " + reason.evidence +
           ".";
  }
  return TheRule(reason) + " " + std::string(DeedOf(reason.action)) + ": " +
         reason.evidence + ".";
}

std::string SentenceForKept(const Document& document, const Block& block) {
  if (document.kind == PageKind::kText) {
    return "It is in the text: plain text is kept, and no rule took this line.";
  }
  return "It is in the text: its block (" + KindWords(block) + ", score " +
         ShareWords(block.score) + ", link share " +
         ShareWords(block.LinkShare()) +
         ") was kept, and no rule took this line.";
}

std::string SentenceFor(NoteKind kind, const Reason& reason) {
  const std::string action(reason.action);
  const std::string evidence = ": " + reason.evidence + ".";
  switch (kind) {
    case NoteKind::kSaved:
      return TheRule(reason) + " saved it from removal" + evidence;
    case NoteKind::kTrial:
      return TheRule(reason) + " is on trial and would do its " + action +
             evidence;
    case NoteKind::kFuse:
      return TheRule(reason) + " would do its " + action +
             ", but that takes more of the page than its fuse allows" +
             evidence;
    case NoteKind::kEdited:
      return TheRule(reason) + " changed it" + evidence;
    case NoteKind::kTagged:
      return TheRule(reason) + " tagged it as " + reason.rule_class + evidence;
  }
  return {};
}

}  // namespace descale
