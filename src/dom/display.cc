#include "dom/display.h"

namespace descale {

Display DisplayOf(TagId tag) {
  switch (tag) {
    case TagId::kHtml:
    case TagId::kBody:
    case TagId::kNoscript:
    case TagId::kAddress:
    case TagId::kArticle:
    case TagId::kAside:
    case TagId::kBlockquote:
    case TagId::kButton:
    case TagId::kCaption:
    case TagId::kCenter:
    case TagId::kDd:
    case TagId::kDetails:
    case TagId::kDialog:
    case TagId::kDir:
    case TagId::kDiv:
    case TagId::kDl:
    case TagId::kDt:
    case TagId::kFieldset:
    case TagId::kFigcaption:
    case TagId::kFigure:
    case TagId::kFooter:
    case TagId::kForm:
    case TagId::kH1:
    case TagId::kH2:
    case TagId::kH3:
    case TagId::kH4:
    case TagId::kH5:
    case TagId::kH6:
    case TagId::kHeader:
    case TagId::kHgroup:
    case TagId::kLegend:
    case TagId::kLi:
    case TagId::kListing:
    case TagId::kMain:
    case TagId::kMarquee:
    case TagId::kMenu:
    case TagId::kMulticol:
    case TagId::kNav:
    case TagId::kOl:
    case TagId::kP:
    case TagId::kPlaintext:
    case TagId::kPre:
    case TagId::kSearch:
    case TagId::kSection:
    case TagId::kSummary:
    case TagId::kTable:
    case TagId::kTbody:
    case TagId::kTd:
    case TagId::kTfoot:
    case TagId::kTh:
    case TagId::kThead:
    case TagId::kTr:
    case TagId::kUl:
    case TagId::kXmp:
      return Display::kBlock;
    case TagId::kBr:
      return Display::kBreak;
    case TagId::kHr:
      return Display::kRule;
    case TagId::kApplet:
    case TagId::kAudio:
    case TagId::kCanvas:
    case TagId::kDatalist:
    case TagId::kEmbed:
    case TagId::kFrameset:
    case TagId::kIframe:
    case TagId::kMap:
    case TagId::kMeter:
    case TagId::kObject:
    case TagId::kOptgroup:
    case TagId::kOption:
    case TagId::kPortal:
    case TagId::kProgress:
    case TagId::kSelect:
    case TagId::kTextarea:
    case TagId::kVideo:
      return Display::kBox;
    case TagId::kHead:
    case TagId::kImage:
    case TagId::kImg:
    case TagId::kInput:
    case TagId::kLink:
    case TagId::kMath:
    case TagId::kMeta:
    case TagId::kNoembed:
    case TagId::kNoframes:
    case TagId::kRp:
    case TagId::kRt:
    case TagId::kRtc:
    case TagId::kScript:
    case TagId::kStyle:
    case TagId::kSvg:
    case TagId::kTemplate:
    case TagId::kTitle:
    case TagId::kWbr:
      return Display::kNothing;
    default:
      return Display::kInline;
  }
}

}  // namespace descale
