#include "page_of.h"

#include <nanobind/nanobind.h>

#include <string>

namespace nb = nanobind;

namespace descale::python {
namespace {

// The bytes of a buffer for as long as this lives.
class Buffer {
 public:
  explicit Buffer(nb::handle object) {
    if (PyObject_GetBuffer(object.ptr(), &view_, PyBUF_SIMPLE) != 0) {
      throw nb::python_error();
    }
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { PyBuffer_Release(&view_); }

  std::string Copy() const {
    return {static_cast<const char*>(view_.buf),
            static_cast<size_t>(view_.len)};
  }

 private:
  Py_buffer view_{};
};

std::string Utf8Of(nb::handle text) {
  Py_ssize_t size = 0;
  if (const char* utf8 = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) {
    return {utf8, static_cast<size_t>(size)};
  }
  PyErr_Clear();  // lone surrogates
  const auto bytes = nb::steal<nb::bytes>(
      PyUnicode_AsEncodedString(text.ptr(), "utf-8", "replace"));
  if (!bytes.is_valid()) {
    throw nb::python_error();
  }
  return {bytes.c_str(), bytes.size()};
}

}  // namespace

PageKind KindOf(const std::string& name) {
  if (name == "html") return PageKind::kHtml;
  if (name == "text") return PageKind::kText;
  if (name == "auto") return PageKind::kAuto;
  throw nb::value_error(("kind is html, text or auto, not " + name).c_str());
}

Page PageOf(nb::handle html, PageKind kind, const std::string& url,
            const std::string& crawled, const std::string& charset) {
  Page page;
  page.kind = kind;
  page.url = url;
  page.crawled = crawled;
  page.http_charset = charset;
  if (PyUnicode_Check(html.ptr())) {
    page.bytes = Utf8Of(html);
    page.http_charset = "utf-8";
  } else {
    page.bytes = Buffer(html).Copy();
  }
  return page;
}

}  // namespace descale::python
