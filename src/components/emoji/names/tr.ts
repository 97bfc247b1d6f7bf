/**
 * What emojis are called in Turkish: the short name, and more words to find each by. Written by
 * `scripts/emojiNames.mjs` from Unicode CLDR, under the licence beside it.
 */
export const tr = `😀 sırıtan yüz|gülen yüz|gülme|lol|neşeli,😃 ağzı açık sırıtma|ağzı açık gülen
  yüz|gülme|gülümseme|lol|neşeli,😄 gülen gözlerle ağzı açık sırıtma|gülen yüz|gülme|gülümseme|lol|neşeli,😁
  gülen gözlerle sırıtma|gülen gözlerle sırıtan yüz|gülme|gülümseme|gülümseyen gözler|lol|neşeli,😆 kapalı
  gözlerle ağzı açık sırıtma|ağız açık|kapalı gözlerle gülümseme|yüz,😅 soğuk terli ağzı açık gülümseme,😂
  sevinç gözyaşları|sevinç gözyaşları olan yüz,🤣 gülmekten yerlere yatma|yüz,🙂 hafifçe gülümseyen yüz|gülme,🙃
  ters yüz,😉 göz kırpan yüz|göz kırpma,😊 ağzı açık gülme|gülümseyen gözler|gülümseyen yüz|gülümseyen yüz ve
  gözler,😇 ışık halkalı gülümseme|ışık halkası|yüz,🥰 3 kalpli gülümseyen yüz|aşık
  olma|çarpılma|hayranlık|kalpler,😍 kalp gözlü gülümseme|aşk|değer verme|gözler|yüz,🤩 yıldız
  çarpmış|gözler|sırıtan|yüz,😘 öpücük gönderen yüz,😋 lezzetli yiyecek beğenen yüz|gülümseyen yüz|harika
  yemek|oh oh harika,😜 dili dışarda göz kırpma|dil dışardayken göz kırpma|kışkırtma|şaka|yüz,🤪 çılgın
  surat|büyük|göz|küçük,🤗 kucaklayarak gülümseme|kucaklama|sarılma|yüz,🤭 eliyle ağzını kapatan yüz|tüh,🤔
  düşünen yüz|düşünme,🤐 ağzı fermuarlı yüz|ağız,🤨 tek kaşı çatık yüz|güvenmeyen|şüpheci,😐 duygusuz
  yüz|nötr|yorum yok,😶 ağzı olmayan yüz|ağız|sakin|sessiz,😏 imalı gülümseme|yapmacık gülümseyen|yapmacık
  gülümseyen yüz,🙄 gözlerini deviren yüz|yuvarlanma,😬 dişlerini gösteren yüz,😌 rahatlamış yüz,😔 düşünceli
  yüz|karamsar,😴 uyuyan yüz|uykulu yüz,😷 maskeli yüz|rahatsız|soğuk|tıbbi maske,🤒 ağzında termometre olan
  yüz|hasta,🤧 hapşıran yüz|çok yaşa|hapşırma,🥵 kızarmış yüz|ateşi çıkmış|kırmızı yüz|sıcak|sıcak
  çarpması|terleme,🥶 üşümüş yüz|buz kesme|buz sarkıtları|donma|morarmış yüz|soğuk,😵 sersemlemiş yüz,🤯
  patlayan kafa|şoke,🥳 partide eğlenen yüz|kutlama|parti düdüğü|şapka,😎 güneş gözlüklü gülümseme|güneş
  gözlükleri|güneş gözlükleriyle gülümseme|soğukkanlı Jane|soğukkanlı Joe|yüz,🤓 ukala yüz|bilgili|inek
  öğrenci,😕 kafası karışık yüz|kafası karışmış,😟 endişeli yüz,🙁 biraz asık surat|yüz,😮 ağzı açık yüz|ağız,😲
  afallamış yüz|şoke olmuş|tamamen şoke olmuş,😳 kızarmış ve şaşkın yüz|şaşırmış|şaşkınlık içinde,🥺 yalvaran
  yüz|acıklı bakışlar|merhamet|yalvarma,😢 ağlayan yüz|gözyaşları|üzüntülü,😭 avaz avaz ağlayan
  yüz|ağlama|gözyaşları,😱 korkuyla çığlık atan yüz|korkmuş|korku içinde bağıran yüz|korkunç|korkuyla haykıran
  yüz,😓 soğuk ter|soğuk terli yüz,😩 çok yorgun|yorgun yüz|yorulmuş,😤 burnundan soluyan yüz|ben kazandım|ben
  kazandım yüzü|zafer,😠 öfkeli yüz|deli gibi,😡 somurtkan yüz|deli gibi|kırmızı somurtkan yüz|öfkeli,👍 baş
  parmak yukarıda|el|işaret,👎 baş parmak aşağıda|el|işaret,👌 tamam işareti|el,✌️ zafer işareti|oleey|zafer
  eli,🤞 şans dileme|çapraz|el|parmak,🤟 seni seviyorum işareti|el|SS,👏 el çırpma|eller|işaret,🙌 eller
  havaya|her iki el|kutlama|kutlamak için iki eli birden kaldırma,🙏 birleşen eller|dua|dua etme|hareket,🤝 el
  sıkışma|anlaşma|sallama|toplantı,👋 el sallama,✋ el kaldırma|havada el,👊 yaklaşan yumruk|el,💪 pazı|çizgi
  roman|esnek|güçlü|kas|kas esnetme,👈 elinin tersiyle solu gösteren işaret parmağı|elin arkası|parmak,👉 elinin
  tersiyle sağı gösteren işaret parmağı|elin arkası|parmak,👆 elinin tersiyle yukarıyı gösteren işaret
  parmağı|elin arkası|parmak,👇 elinin tersiyle aşağıyı gösteren işaret parmağı|aşağıyı gösteren parmak|elin
  arkası,✍️ yazı yazan el|beden|yazma,👀 gözler|yüz,🧠 beyin|zeki,🙋 elini kaldırma|el kaldıran
  kişi|hareket|kalkan el|mutlu,🤷 omuz silkme|bilmeme|ilgisizlik|kararsız,🤦 yüzünü eliyle kapama|avuç|çileden
  çıkma|inanmama,🙅 hayır hareketi|iyi değil|yasak|yüz,🙆 tamam hareketi|oldu|yüz,👩‍💻 kadın teknoloji
  uzmanı|bayan|geliştirici|kodlayıcı|mucit|yazılım,🕵️ dedektif|casus|hafiye,🧑‍🍳 aşçı|yemek pişirme,🦸 süper
  kahraman|iyi|kadın kahraman|süper güç,❤️ kırmızı kalp,🧡 turuncu kalp|portakal,💛 sarı kalp|duygu,💚 yeşil
  kalp|duygu,💙 mavi kalp|duygu,💜 mor kalp|duygu,🖤 siyah kalp|fena|kötü,💔 kırık kalp|duygu|kırılmış|kırma,💕
  iki kalp|aşıklar|aşk|duygu,💯 yüz puan|100|skor,✅ onay işareti düğmesi|✓,❌ çarpı işareti|×|çarpma|iptal|x,❓
  kırmızı soru işareti|?|noktalama,❗ kırmızı ünlem işareti|!|noktalama,⚠️ uyarı işareti,🚫 girmek
  yasak|Girilmez|işaret,➕ artı|+|artı işareti|matematik,➖ eksi|−|eksi işareti|matematik,✨
  parıltılar|*|pırıltı|yıldız,⭐ yıldız|beyaz orta yıldız,🔥 ateş|alev,💥 çarpışma|çarpışma işareti|çizgi
  roman|duygu,💬 konuşma balonu|çizgi roman|iletişim,💤 zzz|çizgi roman|duygu|horlama|uyuma,🎵 müzik notası,♻️
  geri dönüşüm simgesi|evrensel|işaret|koyu renk evrensel geri dönüşüm simgesi,🆗 OK düğmesi|OK işareti|tamam,🆕
  NEW düğmesi|işaret|yeni|Yeni işareti,🔴 kırmızı daire|büyük kırmızı çember,🟢 yeşil daire,🔔 zil|çan|kilise,🔗
  bağlantı işareti|bağlantılar|iki halka,🐶 köpek yüzü|hayvan,🐱 kedi yüzü|hayvan,🐭 fare yüzü|hayvan,🐰 tavşan
  yüzü|hayvan,🦊 tilki|yüz,🐻 ayı|yüz,🐼 panda|yüz,🐨 koala|hayvan|koala ayısı,🦁 aslan|aslan yüzü|burç,🐸
  kurbağa|yüz,🐵 maymun yüzü|hayvan,🐔 tavuk|kuş,🐧 penguen|hayvan,🐦 kuş|hayvan,🦉 baykuş|bilge|kuş,🐴 at
  yüzü|hayvan,🦄 tek boynuzlu at|unicorn|yüz,🐝 bal arısı|hayvan,🦋 kelebek|böcek|şirin,🐢 kaplumbağa|hayvan,🐙
  ahtapot|hayvan,🐟 balık|hayvan,🐳 su püskürten balina|hayvan,🌸 kiraz çiçeği|çiçek|çiçek izleme,🌹
  gül|bitki|çiçek,🌻 ayçiçeği|bitki|çiçek|güneş,🌲 yaprak dökmeyen ağaç,🌵 kaktüs|bitki,🍀 dört yapraklı
  yonca|şanslı,🍁 akçaağaç yaprağı|düşen yaprak,☀️ güneş|aydınlık|güneşli|hava durumu|ışık|uzay,🌙 hilal|ay,⛅
  bulutlar ardındaki güneş|bulutlu güneş,🌧️ yağmur bulutu|hava durumu,❄️ kar tanesi|hava durumu|soğuk,🌈
  gökkuşağı|hava durumu|yağmur,🌊 dalga|okyanus dalgası|su dalgası,🍎 kırmızı elma|meyve,🍌 muz|meyve,🍊
  mandalina|meyve|portakal,🍓 çilek|meyve|yumuşak meyve,🍉 karpuz|meyve,🍇 üzüm|meyve,🥑
  avokado|meyve|yiyecek,🍅 domates|meyve|sebze,🥕 havuç|sebze|yiyecek,🌽 mısır koçanı|başak,🍞 ekmek|ekmek
  dilimi|restoran,🧀 peynir dilimi,🥚 yumurta|yiyecek,🍔 hamburger|restoran,🍟 patates kızartması|restoran,🍕
  pizza dilimi|restoran,🌮 tako|Meksika sandviçi,🥗 yeşil salata|yiyecek,🍝 spagetti|makarna|restoran,🍣
  suşi|restoran,🍦 yumuşak dondurma|krema|restoran,🍩 donut|donat|doughnut|restoran,🍪 kurabiye|restoran,🎂
  doğum günü pastası|kutlama,🍫 çikolata|bar|çikolata barı|restoran,☕ sıcak içecek|çay|dumanı tüten|kahve,🍵 çay
  fincanı|içecek,🥤 pipetli bardak,🍺 bira kupası|bar|restoran,🍷 şarap kadehi|bar|bardak|içecek|şarap
  bardağı,🥂 kadeh tokuşturma|bardak|içecek|kutlama,🚗 araba|otomobil|taşıt,🚕 taksi|taşıt,🚌 otobüs|taşıt,🚲
  bisiklet|taşıt,🚆 tren|demiryolu|taşıt,✈️ uçak|taşıt,🚀 roket|taşıt,🚢 gemi|taşıt,🚚 nakliye kamyonu|taşıt,📍
  yuvarlak raptiye|iğne,🗺️ dünya haritası,🏠 ev|bina,🏢 ofis binası,🏬 çok katlı mağaza,🏥 hastane|bina,🏨
  otel|bina,🏖️ plaj ve şemsiye|kumsal,🏔️ karla kaplı dağ|soğuk,🏕️ kamp|kamp yapma,🌍 yerkürede
  Avrupa-Afrika|dünya,🌃 yıldızlı gece|yıldızlar,🎡 dönme dolap|eğlence|eğlence parkı,⛽ akaryakıt
  istasyonu|benzin|yakıt|yakıt pompası,🚧 inşaat|inşaat işareti,🎉 parti konfetisi|kutlama,🎁 paketlenmiş
  hediye|kutlama|paketli,🎈 balon|kutlama,🏆 zafer kupası|ödül,🥇 birincilik madalyası|altın,⚽ futbol topu,🏀
  basketbol|basketbol potası|spor|top,🎾 tenis|spor|tenis raketi ve topu,🎮 video oyunu|kontrol cihazı,🎧
  kulaklık|eğlence,🎨 boya paleti|sanat|sanatçı,🎬 film tahtası|eğlence,📷 fotoğraf makinesi|video,📱 cep
  telefonu|mobil telefon,💻 dizüstü bilgisayar|kişisel,🖨️ yazıcı|bilgisayar,🔋 pil,💡 ampul|bir fikrim
  var|çizgi roman|elektrik|ışık,🔑 anahtar|kilit|parola|şifre,🔒 kilit|kapalı kilit,🔧 somun
  anahtarı|araç|ingiliz anahtarı,🔨 çekiç|araç,📦 paket|kutu,✉️ zarf|e-mail|e-posta|mektup,📧
  e-posta|ileti|iletişim|mektup,📎 ataş|klips,📄 yüzü yukarıda sayfa|doküman|ön yüz|ön yüzü görünen sayfa,📅
  takvim|tarih,📌 raptiye|iğne,✏️ kurşun kalem,📚 kitaplar,🛒 alışveriş arabası|pazar arabası,💳 kredi kartı,💰
  para torbası|çanta|dolar çantası,🧾 makbuz|defter tutma|kanıt|kayıt|muhasebe,👕 tişört|giyim|gömlek,👟 koşu
  ayakkabısı|bez ayakkabı|giyim,👓 gözlük|giyim,⏰ çalar saat|alarm,⌛ kum saati,🗑️ çöp sepeti`
