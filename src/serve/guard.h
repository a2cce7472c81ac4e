// Guard: which requests are not even read.

#ifndef DESCALE_SERVE_GUARD_H_
#define DESCALE_SERVE_GUARD_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/message.h"

namespace descale {

// Whether the bytes of a header are lines as RFC 9112 wants them from everyone:
// CR LF at each end, no line that continues another, no NUL. Servers that read
// these in their own way are what request smuggling lives on.
bool HasPlainLines(std::string_view header);

class Guard {
 public:
  // See ServerOptions.
  Guard(const std::vector<std::string>& host_names, std::string token);

  // What to answer instead of reading the body; nothing if all is well. In this
  // order: 400 for framing that can be read in two ways, for another target
  // than a path and for no or several hosts; 403 for a host or an origin that
  // is not ours; 401 without the token, where `path_is_open` does not spare it.
  std::optional<Answer> Refuse(const RequestHead& head,
                               bool path_is_open) const;

 private:
  bool IsOurHost(std::string_view authority) const;
  bool HasToken(const RequestHead& head) const;

  std::vector<std::string> hosts_;
  const std::string token_;
};

}  // namespace descale

#endif  // DESCALE_SERVE_GUARD_H_
