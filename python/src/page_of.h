// Pages and their options out of Python objects. With the GIL.

#ifndef DESCALE_PYTHON_PAGE_OF_H_
#define DESCALE_PYTHON_PAGE_OF_H_

#include <nanobind/nanobind.h>

#include <string>

#include "descale/page.h"

namespace descale::python {

// `html` is bytes, anything with the buffer protocol, or str. A str is known to
// be Unicode, whatever the page declares; lone surrogates become question
// marks. Raises TypeError for anything else.
Page PageOf(nanobind::handle html, PageKind kind, const std::string& url,
            const std::string& crawled, const std::string& charset);

// "html", "text" or "auto". Raises ValueError for anything else.
PageKind KindOf(const std::string& name);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_PAGE_OF_H_
