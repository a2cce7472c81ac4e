// Rules and the extractor. Whatever takes long runs without the GIL; extractors
// and rules are immutable, so that threads need no lock.

#include <nanobind/nanobind.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "descale/explain.h"
#include "descale/extractor.h"
#include "descale/options.h"
#include "descale/ruleset.h"

#include "bindings.h"
#include "page_of.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

// Raises descale.RulesError with all mistakes, or what else there is to say.
[[noreturn]] void RaiseRulesError(const RuleOptions& options,
                                  const Status& status) {
  nb::list mistakes;
  for (const RuleMistake& mistake : RuleSet::Check(options)) {
    nb::dict entry;
    entry["file"] = mistake.file;
    entry["line"] = mistake.line;
    entry["column"] = mistake.column;
    entry["text"] = mistake.text;
    mistakes.append(entry);
  }
  const nb::object type =
      nb::module_::import_("descale.errors").attr("RulesError");
  const nb::object error = type(status.message(), mistakes);
  PyErr_SetObject(type.ptr(), error.ptr());
  throw nb::python_error();
}

std::shared_ptr<RuleSet> LoadRules(std::vector<std::string> folders,
                                   bool shipped,
                                   std::vector<std::string> classes) {
  RuleOptions options;
  options.shipped = shipped;
  options.folders = std::move(folders);
  options.classes = std::move(classes);
  const auto rules = [&] {
    const nb::gil_scoped_release release;
    return RuleSet::Load(options);
  }();
  if (!rules.ok()) {
    RaiseRulesError(options, rules.status());
  }
  // nanobind knows no pointers to const; nothing of a RuleSet can be changed.
  return std::const_pointer_cast<RuleSet>(*rules);
}

Favor FavorOf(const std::string& name) {
  if (name == "balanced") return Favor::kBalanced;
  if (name == "precision") return Favor::kPrecision;
  if (name == "recall") return Favor::kRecall;
  throw nb::value_error(
      ("favor is balanced, precision or recall, not " + name).c_str());
}

ExtractOptions OptionsOf(const std::string& favor, bool title_in_text,
                         bool keep_removed, uint64_t max_input_bytes) {
  ExtractOptions options;
  options.favor = FavorOf(favor);
  options.title_in_text = title_in_text;
  options.keep_removed = keep_removed;
  if (max_input_bytes > 0) {
    options.limits.page_bytes = max_input_bytes;
  }
  return options;
}

Article Clean(const Extractor& self, nb::handle html, const std::string& url,
              const std::string& crawled, const std::string& charset,
              const std::string& kind) {
  const Page page = PageOf(html, KindOf(kind), url, crawled, charset);
  const nb::gil_scoped_release release;
  return self.Extract(page);
}

nb::str CleanText(const Extractor& self, nb::handle html,
                  const std::string& url) {
  const Page page = PageOf(html, PageKind::kHtml, url, "", "");
  Article article;
  {
    const nb::gil_scoped_release release;
    article = self.Extract(page);
  }
  return nb::str(article.text.data(), article.text.size());
}

std::string Explain(const Extractor& self, nb::handle html,
                    const std::string& url, const std::string& form) {
  const Page page = PageOf(html, PageKind::kHtml, url, "", "");
  const nb::gil_scoped_release release;
  const Explanation explanation = self.Explain(page);
  return form == "html"   ? ExplainHtml(explanation)
         : form == "text" ? ExplainText(explanation, {})
                          : ExplainJson(explanation);
}

}  // namespace

void BindExtractor(nb::module_& module) {
  nb::class_<RuleSet>(module, "RuleSet")
      .def_prop_ro("size", &RuleSet::size)
      .def_prop_ro("ids", &RuleSet::ids);
  module.def("load_rules", &LoadRules, nb::arg("folders"), nb::arg("shipped"),
             nb::arg("classes"));
  nb::class_<Extractor>(module, "Extractor")
      .def(
          "__init__",
          [](Extractor* self, const std::shared_ptr<RuleSet>& rules,
             const std::string& favor, bool title_in_text, bool keep_removed,
             uint64_t max_input_bytes) {
            new (self) Extractor(
                rules,
                OptionsOf(favor, title_in_text, keep_removed, max_input_bytes));
          },
          nb::arg("rules").none(), nb::arg("favor"), nb::arg("title_in_text"),
          nb::arg("keep_removed"), nb::arg("max_input_bytes"))
      .def("clean", &Clean, nb::arg("html"), nb::arg("url"), nb::arg("crawled"),
           nb::arg("charset"), nb::arg("kind"))
      .def("clean_text", &CleanText, nb::arg("html"), nb::arg("url"))
      .def("explain", &Explain, nb::arg("html"), nb::arg("url"),
           nb::arg("form"));
}

}  // namespace descale::python
