// The pages of a WARC file.

#ifndef DESCALE_READ_WARC_H_
#define DESCALE_READ_WARC_H_

#include <memory>

#include "descale/reader.h"

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// See InputFormat::open. Pages are the HTML that `response` and `resource`
// records hold and the text of `conversion` records (WET); all other records
// are counted as skipped. Compressed with a member a record, as one member or
// in any other way.
//
// What is damaged is a failed page, and the next record is found again: by the
// member it begins, else by the first line of its header. A length that is
// wrong is seen by what follows the record, and then the next record's start
// counts. Digests are not verified.
//
// Memory: the record at hand, up to limits.input_bytes. Longer ones are looked
// through for the start of the next.
std::unique_ptr<Reader> OpenWarc(const Input& input,
                                 std::unique_ptr<ByteStream> bytes,
                                 const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READ_WARC_H_
