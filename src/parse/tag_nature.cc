#include "parse/tag_nature.h"

namespace descale {

TagNature NatureOf(TagId tag) {
  switch (tag) {
    case TagId::kB:
    case TagId::kBig:
    case TagId::kCode:
    case TagId::kEm:
    case TagId::kFont:
    case TagId::kI:
    case TagId::kS:
    case TagId::kSmall:
    case TagId::kStrike:
    case TagId::kStrong:
    case TagId::kTt:
    case TagId::kU:
      return TagNature::kFormatting;
    case TagId::kA:
      return TagNature::kAnchor;
    case TagId::kAddress:
    case TagId::kArticle:
    case TagId::kAside:
    case TagId::kBlockquote:
    case TagId::kCenter:
    case TagId::kDetails:
    case TagId::kDir:
    case TagId::kDiv:
    case TagId::kDl:
    case TagId::kFieldset:
    case TagId::kFigcaption:
    case TagId::kFigure:
    case TagId::kFooter:
    case TagId::kHeader:
    case TagId::kHgroup:
    case TagId::kListing:
    case TagId::kMain:
    case TagId::kMenu:
    case TagId::kNav:
    case TagId::kOl:
    case TagId::kP:
    case TagId::kPre:
    case TagId::kSection:
    case TagId::kSummary:
    case TagId::kUl:
      return TagNature::kBlock;
    case TagId::kH1:
    case TagId::kH2:
    case TagId::kH3:
    case TagId::kH4:
    case TagId::kH5:
    case TagId::kH6:
      return TagNature::kHeading;
    case TagId::kLi:
      return TagNature::kItem;
    case TagId::kDt:
    case TagId::kDd:
      return TagNature::kDefinition;
    case TagId::kButton:
      return TagNature::kButton;
    case TagId::kForm:
      return TagNature::kForm;
    case TagId::kSelect:
      return TagNature::kSelect;
    case TagId::kOption:
    case TagId::kOptgroup:
      return TagNature::kOption;
    case TagId::kRt:
    case TagId::kRp:
      return TagNature::kRuby;
    case TagId::kNoscript:
      return TagNature::kNoscript;
    case TagId::kArea:
    case TagId::kBr:
    case TagId::kEmbed:
    case TagId::kImg:
    case TagId::kInput:
    case TagId::kLink:
    case TagId::kMeta:
    case TagId::kParam:
    case TagId::kSource:
    case TagId::kTrack:
    case TagId::kWbr:
      return TagNature::kVoid;
    case TagId::kHr:
      return TagNature::kRule;
    case TagId::kIframe:
    case TagId::kNoembed:
    case TagId::kScript:
    case TagId::kStyle:
    case TagId::kTextarea:
    case TagId::kTitle:
      return TagNature::kRaw;
    case TagId::kSvg:
    case TagId::kMath:
      return TagNature::kForeign;
    case TagId::kTable:
      return TagNature::kTable;
    case TagId::kTbody:
    case TagId::kTfoot:
    case TagId::kThead:
      return TagNature::kTableSection;
    case TagId::kTr:
      return TagNature::kRow;
    case TagId::kTd:
    case TagId::kTh:
      return TagNature::kCell;
    case TagId::kCaption:
      return TagNature::kCaption;
    case TagId::kHead:
      return TagNature::kHead;
    case TagId::kApplet:
    case TagId::kBase:
    case TagId::kBasefont:
    case TagId::kBgsound:
    case TagId::kBody:
    case TagId::kCol:
    case TagId::kColgroup:
    case TagId::kFrame:
    case TagId::kFrameset:
    case TagId::kHtml:
    case TagId::kImage:
    case TagId::kIsindex:
    case TagId::kKeygen:
    case TagId::kMarquee:
    case TagId::kMenuitem:
    case TagId::kNobr:
    case TagId::kNoframes:
    case TagId::kPlaintext:
    case TagId::kRb:
    case TagId::kRtc:
    case TagId::kTemplate:
    case TagId::kXmp:
      return TagNature::kNever;
    default:
      return TagNature::kPlain;
  }
}

bool BreaksOutOfForeign(TagId tag) {
  switch (tag) {
    case TagId::kB:
    case TagId::kBig:
    case TagId::kBlockquote:
    case TagId::kBody:
    case TagId::kBr:
    case TagId::kCenter:
    case TagId::kCode:
    case TagId::kDd:
    case TagId::kDiv:
    case TagId::kDl:
    case TagId::kDt:
    case TagId::kEm:
    case TagId::kEmbed:
    case TagId::kFont:  // with some attributes
    case TagId::kH1:
    case TagId::kH2:
    case TagId::kH3:
    case TagId::kH4:
    case TagId::kH5:
    case TagId::kH6:
    case TagId::kHead:
    case TagId::kHr:
    case TagId::kI:
    case TagId::kImg:
    case TagId::kLi:
    case TagId::kListing:
    case TagId::kMenu:
    case TagId::kMeta:
    case TagId::kNobr:
    case TagId::kOl:
    case TagId::kP:
    case TagId::kPre:
    case TagId::kRuby:
    case TagId::kS:
    case TagId::kSmall:
    case TagId::kSpan:
    case TagId::kStrike:
    case TagId::kStrong:
    case TagId::kSub:
    case TagId::kSup:
    case TagId::kTable:
    case TagId::kTt:
    case TagId::kU:
    case TagId::kUl:
    case TagId::kVar:
      return true;
    default:
      return false;
  }
}

bool IsIntegrationPoint(TagId tag) {
  switch (tag) {
    case TagId::kAnnotationXml:
    case TagId::kDesc:
    case TagId::kForeignobject:
    case TagId::kMi:
    case TagId::kMn:
    case TagId::kMo:
    case TagId::kMs:
    case TagId::kMtext:
    case TagId::kTitle:
      return true;
    default:
      return false;
  }
}

}  // namespace descale
