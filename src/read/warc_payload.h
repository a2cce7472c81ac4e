// The page that a WARC record holds, or why it holds none.

#ifndef DESCALE_READ_WARC_PAYLOAD_H_
#define DESCALE_READ_WARC_PAYLOAD_H_

#include <optional>
#include <string_view>

#include "descale/options.h"
#include "descale/page.h"
#include "descale/reader.h"

#include "read/http_response.h"
#include "read/warc_record.h"

namespace descale {

// Why the record is no page, as far as its headers say; none if it may be one.
// `content` is all of the record's content or its first 64 kB. Fills `http` if
// the content is an HTTP response.
std::optional<SkipReason> SkipByHeaders(const WarcHeader& header,
                                        std::string_view content,
                                        HttpHead* http);

// Puts the payload of a record that SkipByHeaders lets pass into `page`: kind,
// bytes, charset, outcome. False if it turns out to be no page, since its type
// does not say and its content is no HTML.
bool TakePayload(const WarcHeader& header, const HttpHead& http,
                 std::string_view content, const Limits& limits, Page* page);

}  // namespace descale

#endif  // DESCALE_READ_WARC_PAYLOAD_H_
