// The chunked transfer coding of HTTP/1.1.

#ifndef DESCALE_READ_CHUNKED_H_
#define DESCALE_READ_CHUNKED_H_

#include <cstddef>

namespace descale {

// Puts the chunks of `body` together in its own memory and returns their size
// (RFC 9112, 7.1). Crawlers keep the header and decode the body, and some cut
// it: a body that does not begin with a chunk stays as it is, and one in which
// the chunks end, or end to be chunks, early is what came before that.
size_t DecodeChunked(char* body, size_t size);

}  // namespace descale

#endif  // DESCALE_READ_CHUNKED_H_
