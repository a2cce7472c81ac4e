#include "parse/element_classes.h"

#include "dom/display.h"

namespace descale {

bool IsVoidElement(TagId tag) {
  switch (tag) {
    case TagId::kArea:
    case TagId::kBase:
    case TagId::kBasefont:
    case TagId::kBgsound:
    case TagId::kBr:
    case TagId::kCol:
    case TagId::kEmbed:
    case TagId::kFrame:
    case TagId::kHr:
    case TagId::kImage:  // becomes img
    case TagId::kImg:
    case TagId::kInput:
    case TagId::kKeygen:
    case TagId::kLink:
    case TagId::kMeta:
    case TagId::kParam:
    case TagId::kSource:
    case TagId::kTrack:
    case TagId::kWbr:
      return true;
    default:
      return false;
  }
}

bool HasOptionalEndTag(TagId tag) {
  switch (tag) {
    case TagId::kBody:
    case TagId::kCaption:
    case TagId::kColgroup:
    case TagId::kDd:
    case TagId::kDt:
    case TagId::kHead:
    case TagId::kHtml:
    case TagId::kLi:
    case TagId::kOptgroup:
    case TagId::kOption:
    case TagId::kP:
    case TagId::kRb:
    case TagId::kRp:
    case TagId::kRt:
    case TagId::kRtc:
    case TagId::kTbody:
    case TagId::kTd:
    case TagId::kTfoot:
    case TagId::kTh:
    case TagId::kThead:
    case TagId::kTr:
      return true;
    default:
      return false;
  }
}

bool IsFormattingElement(TagId tag) {
  switch (tag) {
    case TagId::kA:
    case TagId::kB:
    case TagId::kBig:
    case TagId::kCode:
    case TagId::kEm:
    case TagId::kFont:
    case TagId::kI:
    case TagId::kNobr:
    case TagId::kS:
    case TagId::kSmall:
    case TagId::kStrike:
    case TagId::kStrong:
    case TagId::kTt:
    case TagId::kU:
      return true;
    default:
      return false;
  }
}

bool IsHeading(TagId tag) { return tag >= TagId::kH1 && tag <= TagId::kH6; }

bool IsScopeBoundary(TagId tag) {
  switch (tag) {
    case TagId::kApplet:
    case TagId::kForeignobject:
    case TagId::kMarquee:
    case TagId::kObject:
    case TagId::kTable:
    case TagId::kTemplate:
      return true;
    default:
      return false;
  }
}

bool BreaksLine(TagId tag) {
  switch (DisplayOf(tag)) {
    case Display::kBlock:
    case Display::kBreak:
    case Display::kRule:
      return true;
    default:
      return tag == TagId::kOption;  // a line each, where they are seen at all
  }
}

}  // namespace descale
