// WARC records for tests.

#ifndef DESCALE_TESTS_UNIT_READ_WARC_BYTES_H_
#define DESCALE_TESTS_UNIT_READ_WARC_BYTES_H_

#include <string>
#include <string_view>

namespace descale {

// `fields` are whole lines, each with its CR LF.
inline std::string WarcRecord(const std::string& fields,
                              const std::string& content) {
  return "WARC/1.0\r\n" + fields +
         "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" +
         content + "\r\n\r\n";
}

inline std::string HttpResponse(
    const std::string& body,
    const std::string& fields = "Content-Type: text/html\r\n",
    const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body;
}

// A response record with a page.
inline std::string WarcPage(const std::string& body,
                            const std::string& id = "urn:x") {
  return WarcRecord(
      "WARC-Type: response\r\nWARC-Record-ID: <" + id +
          ">\r\nWARC-Date: 2026-11-01T12:00:00Z\r\nWARC-Target-URI: "
          "https://harbour.example/" +
          body.substr(0, 1) +
          "\r\nContent-Type: application/http; msgtype=response\r\n",
      HttpResponse(body));
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_READ_WARC_BYTES_H_
