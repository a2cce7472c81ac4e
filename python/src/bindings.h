// The parts of the module, one a file.

#ifndef DESCALE_PYTHON_BINDINGS_H_
#define DESCALE_PYTHON_BINDINGS_H_

#include <nanobind/nanobind.h>

namespace descale::python {

void BindArticle(nanobind::module_& module);
void BindExtractor(nanobind::module_& module);
void BindArrow(nanobind::module_& module);
void BindFiles(nanobind::module_& module);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_BINDINGS_H_
