// Sentences in several languages, and the bytes that they make in an encoding.

#ifndef DESCALE_TESTS_UNIT_DECODE_SAMPLES_H_
#define DESCALE_TESTS_UNIT_DECODE_SAMPLES_H_

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

namespace descale {

inline constexpr std::string_view kRussian =
    "Утром мы вышли к реке и долго смотрели, как лодки идут мимо старой "
    "пристани. Дети собирали камни, а рыбаки чинили сети и спорили о погоде.";
inline constexpr std::string_view kArabic =
    "وصل القطار إلى المدينة عند الفجر، وكانت الشوارع خالية إلا من بائع الخبز. "
    "جلس المسافرون في المقهى القديم ينتظرون شروق الشمس فوق البحر.";
inline constexpr std::string_view kUrdu =
    "صبح سويرے گاؤں کے لوگ دريا کے کنارے جمع ہوئے اور کشتيوں کا انتظار کرنے "
    "لگے. بچے ريت پر کھيل رہے تھے اور بوڑھے پرانے درخت کے نيچے بيٹھے تھے.";
inline constexpr std::string_view kThai =
    "เช้าวันนี้ชาวบ้านออกไปตลาดริมน้ำเพื่อซื้อปลาและผักสด "
    "เด็กนักเรียนเดินข้ามสะพานไม้ไปโรงเรียนด้วยกัน";
inline constexpr std::string_view kTurkish =
    "Yağmurdan sonra çocuklar bahçeye koştu, büyükanneleri ise pencereden "
    "onlara gülümsüyordu. Akşam olunca herkes şöminenin başında ılık çay içti "
    "ve eski günleri konuştu. Köyün çeşmesi yıllardır aynı yerde akıyordu.";
inline constexpr std::string_view kGreek =
    "Το πλοίο έφτασε στο λιμάνι αργά το βράδυ και οι επιβάτες κατέβηκαν "
    "κουρασμένοι. Ο δρόμος προς το χωριό ήταν ήσυχος και μύριζε θάλασσα.";
inline constexpr std::string_view kPolish =
    "Późną jesienią wróciliśmy do domu nad jeziorem, gdzie łódź czekała przy "
    "pomoście. Gęsi odleciały już na południe, a sąsiedzi zbierali jabłka.";
inline constexpr std::string_view kFrench =
    "À la fin de l'été, le marché s'étend jusqu'à la rivière et les élèves "
    "préparent la fête. On y goûte des pâtes de coing, très appréciées.";
inline constexpr std::string_view kJapanese =
    "朝早く港に着くと、漁師たちはもう網を片づけていた。"
    "小さな食堂で温かい味噌汁を飲みながら、私たちは次の船を待った。";
inline constexpr std::string_view kKorean =
    "아침 일찍 시장에 나가 보니 생선을 파는 사람들이 벌써 자리를 잡고 있었다. "
    "우리는 따뜻한 국수를 먹고 바닷가를 따라 천천히 걸었다.";
inline constexpr std::string_view kChinese =
    "清晨我们沿着河边走到老桥，看见渔民正在修补渔网。"
    "孩子们在石阶上写字，老人坐在树下喝茶聊天。";
inline constexpr std::string_view kTaiwanese =
    "清晨我們沿著河邊走到老橋，看見漁民正在修補漁網。"
    "孩子們在石階上寫字，老人坐在樹下喝茶聊天。";

// `utf8` in the encoding that ICU calls `converter`. Whatever it cannot write
// fails the test.
inline std::string Encoded(std::string_view utf8, const char* converter) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(utf8.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(
      converter, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
      utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << converter;
  bytes.resize(static_cast<size_t>(size));
  EXPECT_EQ(bytes.find('\x1A'), std::string::npos) << converter;
  return bytes;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_DECODE_SAMPLES_H_
