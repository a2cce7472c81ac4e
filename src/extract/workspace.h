// Workspace: what one thread needs to take a page through the stages, kept
// from page to page so that buffers are allocated once.

#ifndef DESCALE_EXTRACT_WORKSPACE_H_
#define DESCALE_EXTRACT_WORKSPACE_H_

#include "descale/document.h"

#include "decode/text.h"
#include "dom/tree.h"
#include "parse/parse.h"
#include "rules/rules.h"

namespace descale {

struct Workspace {
  Text text;      // views into the page's bytes
  Text fallback;  // plain text of a page that the parser refused
  Tree tree;
  ParseNotes parse_notes;
  PageRules page_rules;
  Document document;
};

// The calling thread's own.
inline Workspace& ThreadWorkspace() {
  thread_local Workspace workspace;
  return workspace;
}

}  // namespace descale

#endif  // DESCALE_EXTRACT_WORKSPACE_H_
