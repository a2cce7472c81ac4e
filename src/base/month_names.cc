#include "base/month_names.h"

#include <array>
#include <map>
#include <string>

#include "base/fold.h"
#include "base/strings.h"

namespace descale {
namespace {

// Names of January to December, a language (or its abbreviations, or other
// grammatical cases) a row, after Unicode CLDR. '_' stands for a space within a
// name. A name that is two months in two languages belongs to the first row
// that has it; there is one such pair ("mar" in English is March, and so it is
// in Spanish and Italian).
constexpr std::array kRows = {
    // English
    "january february march april may june july august september october "
    "november december",
    "jan feb mar apr may jun jul aug sept oct nov dec",
    "jan febr mar apr may june july aug sep oct nov dec",
    // German
    "januar februar märz april mai juni juli august september oktober november "
    "dezember",
    "jänner feber mrz apr mai jun jul aug sep okt nov dez",
    // French
    "janvier février mars avril mai juin juillet août septembre octobre "
    "novembre décembre",
    "janv févr mars avr mai juin juil aout sept oct nov déc",
    // Spanish
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre",
    "ene feb mar abr may jun jul ago setiembre oct nov dic",
    // Italian
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre "
    "ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    // Portuguese
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro "
    "novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    // Dutch
    "januari februari maart april mei juni juli augustus september oktober "
    "november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    // Russian: genitive, nominative, abbreviations
    "января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь "
    "декабрь",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    // Ukrainian
    "січня лютого березня квітня травня червня липня серпня вересня жовтня "
    "листопада грудня",
    // Polish
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
    "października listopada grudnia",
    // Czech
    "ledna února března dubna května června července srpna září října "
    "listopadu prosince",
    // Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım "
    "aralık",
    "oca şub mar nis may haz tem ağu eyl eki kas ara",
    // Swedish, Danish, Norwegian
    "januari februari mars april maj juni juli augusti september oktober "
    "november december",
    "januar februar marts april maj juni juli august september oktober "
    "november desember",
    // Indonesian
    "januari februari maret april mei juni juli agustus september oktober "
    "november desember",
    // Greek: genitive
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου "
    "σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    // Arabic: Egypt and the Gulf, the Levant, the Maghreb
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر "
    "ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول "
    "تشرين_الثاني كانون_الأول",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    // Persian names of the Gregorian months
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    // Hebrew, with and without the prefix "in"
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר "
    "בנובמבר בדצמבר",
};

std::map<std::string, int, std::less<>> MakeNames() {
  std::map<std::string, int, std::less<>> names;
  for (const char* row : kRows) {
    int month = 0;
    for (const std::string_view word : SplitAscii(row)) {
      std::string name(word);
      if (const size_t gap = name.find('_'); gap != std::string::npos) {
        name[gap] = ' ';
      }
      names.emplace(Folded(name, Folding::kArabic), ++month);
    }
  }
  return names;
}

}  // namespace

int MonthFromName(std::string_view folded) {
  static const auto names = MakeNames();
  const auto found = names.find(folded);
  return found == names.end() ? 0 : found->second;
}

}  // namespace descale
