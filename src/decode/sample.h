// A sample of a page's text in its unknown encoding, for guessing it.

#ifndef DESCALE_DECODE_SAMPLE_H_
#define DESCALE_DECODE_SAMPLE_H_

#include <string>
#include <string_view>

namespace descale {

// The first 8 KB of text between tags, outside scripts, styles and comments,
// taking only those runs that hold a byte above 0x7F: the rest says nothing
// about the encoding. All encodings that have to be guessed keep "<" and ">"
// for themselves. Every run is followed by a newline.
std::string SampleText(std::string_view bytes);

// Whether most letters of a sample are bytes above 0x7F: no language that is
// written in Latin letters looks like that.
bool IsMostlyHighBytes(std::string_view sample);

}  // namespace descale

#endif  // DESCALE_DECODE_SAMPLE_H_
