// The extension module descale._descale: what python/descale wraps.

#include <nanobind/nanobind.h>
#include <nanobind/stl/string_view.h>

#include <string>

#include "descale/version.h"

#include "bindings.h"

NB_MODULE(_descale, module) {
  module.attr("version") = std::string(descale::Version()).c_str();
  descale::python::BindArticle(module);
  descale::python::BindExtractor(module);
  descale::python::BindArrow(module);
  descale::python::BindFiles(module);
}
