// Article, Block and Removal as Python sees them.

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/document.h"
#include "descale/outcome.h"

#include "bindings.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

// A value of the metadata, "" if unknown.
template <MetadataField Metadata::*field>
const std::string& ValueOf(const Article& article) {
  return (article.metadata.*field).value;
}

nb::list BlocksOf(const Article& article) {
  nb::list blocks;
  for (const ArticleBlock& block : article.blocks) {
    nb::dict entry;
    entry["kind"] = BlockKindName(block.kind);
    entry["level"] = block.level;
    entry["text"] = std::string_view(article.text)
                        .substr(block.text.begin, block.text.size());
    entry["score"] = block.score;
    blocks.append(entry);
  }
  return blocks;
}

nb::list RemovedOf(const Article& article) {
  nb::list removed;
  for (const Removal& removal : article.removed) {
    nb::dict entry;
    entry["text"] = removal.text;
    entry["stage"] = removal.reason.stage;
    entry["rule"] = removal.reason.rule;
    entry["class"] = removal.reason.rule_class;
    entry["file"] = removal.reason.file;
    entry["line"] = removal.reason.line;
    entry["evidence"] = removal.reason.evidence;
    removed.append(entry);
  }
  return removed;
}

}  // namespace

void BindArticle(nb::module_& module) {
  nb::class_<Article>(module, "Article")
      .def_ro("id", &Article::id)
      .def_ro("url", &Article::url)
      .def_ro("crawled", &Article::crawled)
      .def_ro("text", &Article::text)
      .def_ro("confidence", &Article::confidence)
      .def_prop_ro("title", &ValueOf<&Metadata::title>)
      .def_prop_ro("author", &ValueOf<&Metadata::author>)
      .def_prop_ro("date", &ValueOf<&Metadata::date>)
      .def_prop_ro("language", &ValueOf<&Metadata::language>)
      .def_prop_ro("source", &ValueOf<&Metadata::source>)
      .def_prop_ro("site_name", &ValueOf<&Metadata::site_name>)
      .def_prop_ro("canonical_url", &ValueOf<&Metadata::canonical_url>)
      .def_prop_ro("description", &ValueOf<&Metadata::description>)
      .def_prop_ro("image", &ValueOf<&Metadata::image>)
      .def_prop_ro("tags",
                   [](const Article& self) { return self.metadata.tags; })
      .def_prop_ro("charset",
                   [](const Article& self) { return self.charset.used; })
      .def_prop_ro("status",
                   [](const Article& self) {
                     return PageStatusName(self.outcome.status);
                   })
      .def_prop_ro("reason",
                   [](const Article& self) {
                     return OutcomeReasonName(self.outcome.reason);
                   })
      .def_prop_ro("message",
                   [](const Article& self) { return self.outcome.message; })
      .def_prop_ro("blocks", &BlocksOf)
      .def_prop_ro("removed", &RemovedOf)
      .def("__bool__",
           [](const Article& self) { return self.outcome.has_article(); });
}

}  // namespace descale::python
