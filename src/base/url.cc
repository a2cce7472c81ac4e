#include "base/url.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/uidna.h>

#include "base/strings.h"

namespace descale {
namespace {

// RFC 1035; a longer name is not looked at.
constexpr size_t kMaxHostBytes = 253;

// Letters, digits, hyphens, underscores, dots; in brackets colons, too.
bool IsHostByte(char c) {
  return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-' || c == '_' ||
         c == '.' || c == ':' || c == '[' || c == ']';
}

struct IdnaDeleter {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

// UTS 46, non-transitional, as the WHATWG URL Standard asks for.
std::string ToAscii(std::string_view host) {
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, IdnaDeleter> idna(uidna_openUTS46(
      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
      &code));
  if (U_FAILURE(code)) return {};
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  std::string ascii(kMaxHostBytes + 1, '\0');
  const int32_t size = uidna_nameToASCII_UTF8(
      idna.get(), host.data(), static_cast<int32_t>(host.size()), ascii.data(),
      static_cast<int32_t>(ascii.size()), &info, &code);
  if (U_FAILURE(code) || info.errors != 0) return {};
  ascii.resize(static_cast<size_t>(size));
  return ascii;
}

}  // namespace

std::string NormalizeHost(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.size() > kMaxHostBytes) return {};
  std::string normal = AsciiLowered(host);
  if (std::ranges::any_of(normal, [](char c) { return (c & 0x80) != 0; })) {
    normal = ToAscii(host);
  }
  return std::ranges::all_of(normal, IsHostByte) ? normal : std::string();
}

std::string HostOf(std::string_view url) {
  const size_t scheme_end = url.find("//");
  if (scheme_end == std::string_view::npos) return {};
  const std::string_view scheme = url.substr(0, scheme_end);
  if (!scheme.empty() && !EqualsIgnoringCase(scheme, "http:") &&
      !EqualsIgnoringCase(scheme, "https:")) {
    return {};
  }
  std::string_view host = url.substr(scheme_end + 2);
  host = host.substr(0, host.find_first_of("/?#\\"));
  if (const size_t at = host.rfind('@'); at != std::string_view::npos) {
    host.remove_prefix(at + 1);
  }
  // A port stands behind the last colon, unless that is one of an IPv6 address.
  const size_t colon = host.rfind(':');
  if (colon != std::string_view::npos &&
      host.find(']', colon) == std::string_view::npos) {
    host = host.substr(0, colon);
  }
  return NormalizeHost(host);
}

}  // namespace descale
