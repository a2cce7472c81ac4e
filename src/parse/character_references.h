// Character references (&amp; &#x41; &nbsp) as the HTML Standard decodes them
// in text ("named character reference state" and "numeric character reference
// end state").

#ifndef DESCALE_PARSE_CHARACTER_REFERENCES_H_
#define DESCALE_PARSE_CHARACTER_REFERENCES_H_

#include <string>
#include <string_view>

namespace descale {

// Appends `text` with its character references decoded. What is no reference
// stays as it is. Invalid numbers become U+FFFD, those of windows-1252's C1
// range what browsers make of them. Valid UTF-8 in, valid UTF-8 out.
void AppendDecoded(std::string_view text, std::string* out);

// The same for the value of an attribute, where a name without its semicolon
// is none in front of a letter, a digit or "=": "?a=1&copy=2" stays.
void AppendDecodedAttribute(std::string_view value, std::string* out);

// Bytes of the white space at the beginning of `text`, references that stand
// for white space (&#10; &Tab;) included.
size_t LeadingSpaceWithReferences(std::string_view text);

}  // namespace descale

#endif  // DESCALE_PARSE_CHARACTER_REFERENCES_H_
