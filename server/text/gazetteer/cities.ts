/** Cities and towns other than capitals, by their state: places of meetings, never actors. */
export const CITY_ROWS = `
AFG | Herat, Kandahar, Mazar-i-Sharif, Jalalabad, Bagram
ALB | Durres, Vlore
DZA | Oran, Constantine
AGO | Benguela, Lobito
ARG | Cordoba, Mendoza, Bariloche, Mar del Plata
ARM | Gyumri, Meghri
AUS | Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Hobart, Cairns
AUT | Salzburg, Graz, Innsbruck, Alpbach
AZE | Shusha, Ganja, Nakhchivan
BGD | Chittagong, Chattogram, Cox's Bazar
BLR | Brest-Litovsk, Gomel, Vitebsk, Grodno
BEL | Antwerp, Liege, Liège, Ghent, Bruges, Leuven
BOL | El Alto, Santa Cruz de la Sierra, Cochabamba, Sucre
BIH | Banja Luka, Mostar
BRA | Sao Paulo, São Paulo, Rio de Janeiro, Rio, Salvador da Bahia, Belem, Belém, Fortaleza, Manaus, Recife, Foz do Iguacu
BGR | Plovdiv, Varna
KHM | Siem Reap, Sihanoukville
CMR | Douala
CAN | Toronto, Montreal, Vancouver, Quebec City, Halifax, Calgary, Edmonton, Winnipeg, Kananaskis, Charlevoix, Banff
CHL | Valparaiso, Valparaíso, Vina del Mar, Antofagasta
CHN | Shanghai, Guangzhou, Shenzhen, Tianjin, Chongqing, Chengdu, Wuhan, Nanjing, Hangzhou, Xi'an, Xian, Dalian, Qingdao, Kunming, Harbin, Sanya, Boao, Urumqi, Xiamen, Suzhou, Lhasa, Dandong
COL | Cartagena, Medellin, Medellín, Cali, Cucuta, Cúcuta, Barranquilla, Leticia
COD | Goma, Bukavu, Lubumbashi, Bunia
CIV | Bouake
HRV | Dubrovnik, Split, Zadar, Rijeka
CUB | Santiago de Cuba, Guantanamo Bay
CYP | Limassol, Larnaca, Paphos
CZE | Brno, Ostrava
DNK | Aarhus, Marienborg
DOM | Punta Cana
ECU | Guayaquil
EGY | Alexandria, Sharm el-Sheikh, Sharm el Sheikh, El Alamein, Aswan, Luxor, Suez, New Alamein, Ismailia
ETH | Mekelle, Adama, Bahir Dar
FIN | Tampere, Turku, Kultaranta
FRA | Marseille, Lyon, Nice, Strasbourg, Cannes, Versailles, Biarritz, Calais, Bordeaux, Toulouse, Lille, Evian, Deauville, Brest
GEO | Batumi, Kutaisi, Gori
DEU | Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Leipzig, Dresden, Hanover, Bremen, Dusseldorf, Düsseldorf, Potsdam, Meseberg, Ramstein, Heiligendamm, Weimar, Aachen, Elmau
GHA | Kumasi, Tamale
GRC | Thessaloniki, Salonika, Alexandroupolis, Piraeus, Corfu, Rhodes
GTM | Antigua Guatemala
HUN | Debrecen, Szeged
IND | Mumbai, Bombay, Kolkata, Calcutta, Chennai, Madras, Bangalore, Bengaluru, Hyderabad, Agra, Jaipur, Ahmedabad, Goa, Varanasi, Srinagar, Lucknow, Pune, Udaipur
IDN | Bali, Surabaya, Bandung, Yogyakarta, Medan, Bogor, Labuan Bajo, Nusantara
IRN | Isfahan, Mashhad, Shiraz, Tabriz, Qom, Bushehr, Natanz, Bandar Abbas, Chabahar
IRQ | Basra, Erbil, Arbil, Mosul, Kirkuk, Sulaymaniyah, Najaf, Karbala, Tikrit, Fallujah
IRL | Cork, Galway, Shannon
ISR | Tel Aviv, Haifa, Eilat, Beersheba
ITA | Milan, Venice, Florence, Naples, Turin, Genoa, Bologna, Palermo, Trieste, Bari, Taormina, Capri, Fiuggi, L'Aquila
JAM | Montego Bay
JPN | Osaka, Kyoto, Hiroshima, Nagasaki, Nagoya, Sapporo, Fukuoka, Yokohama, Okinawa, Kobe, Niigata, Sendai, Karuizawa
JOR | Aqaba, Irbid, Petra, Zarqa
KAZ | Almaty, Aktau, Shymkent, Turkistan
KEN | Mombasa, Kisumu, Naivasha
KOR | Busan, Incheon, Gyeongju, Jeju, Daegu, Panmunjom, Pyeongtaek, Sejong, Gwangju
PRK | Kaesong, Wonsan, Sinuiju, Rason, Mount Kumgang, Yongbyon
KGZ | Osh, Batken, Cholpon-Ata
LAO | Luang Prabang
LBN | Sidon, Tyre, Naqoura
LBY | Benghazi, Misrata, Sirte, Tobruk
LTU | Kaunas, Klaipeda, Palanga
MDG | Toamasina
MYS | Langkawi, Penang, Johor Bahru, Kota Kinabalu
MLI | Timbuktu, Gao, Kidal
MEX | Cancun, Cancún, Los Cabos, Guadalajara, Monterrey, Tijuana, Acapulco, Merida
MDA | Tiraspol, Comrat
MAR | Casablanca, Marrakech, Marrakesh, Tangier, Fez, Fes, Laayoune
MOZ | Beira, Pemba, Nacala
MMR | Yangon, Rangoon, Mandalay
NPL | Pokhara, Lumbini
NLD | Rotterdam, Maastricht, Utrecht, Eindhoven
NZL | Auckland, Christchurch, Queenstown, Waitangi
NGA | Lagos, Kano, Port Harcourt, Kaduna, Maiduguri
MKD | Ohrid
NOR | Bergen, Tromso, Tromsø, Trondheim, Stavanger, Svalbard
OMN | Salalah, Sohar
PAK | Karachi, Lahore, Peshawar, Rawalpindi, Quetta, Gwadar
PSE | Gaza City, Jericho, Hebron, Nablus, Bethlehem, Jenin, Rafah, Khan Younis
PRY | Ciudad del Este
PER | Cusco, Arequipa
PHL | Davao, Cebu, Clark, Subic Bay, Boracay
POL | Krakow, Kraków, Gdansk, Gdańsk, Poznan, Lodz, Wroclaw, Rzeszow, Rzeszów, Katowice, Lublin, Sopot
PRT | Porto, Faro, Braga, Sintra
ROU | Constanta, Cluj, Timisoara, Iasi, Sibiu
RUS | St. Petersburg, St Petersburg, Saint Petersburg, Leningrad, Sochi, Vladivostok, Kazan, Yekaterinburg, Novosibirsk, Grozny, Kaliningrad, Murmansk, Ufa, Khabarovsk, Rostov-on-Don, Krasnoyarsk, Belgorod, Kursk
RWA | Gisenyi, Rubavu
SAU | Jeddah, Jiddah, Mecca, Medina, Dammam, Dhahran, NEOM, Neom, AlUla, Al-Ula
SRB | Novi Sad, Nis
SVK | Kosice
SVN | Maribor, Bled, Brdo
SOM | Hargeisa, Kismayo, Baidoa
ZAF | Johannesburg, Cape Town, Durban, Soweto, Sun City
ESP | Barcelona, Valencia, Seville, Bilbao, Malaga, Granada, Zaragoza, Cordoba, Palma, Cuenca, San Sebastian
LKA | Kandy, Galle, Jaffna, Hambantota
SDN | Port Sudan, El Fasher, Omdurman
SWE | Gothenburg, Malmo, Malmö, Uppsala, Visby, Harpsund
CHE | Geneva, Zurich, Basel, Lausanne, Davos, Lugano, Montreux, Crans-Montana, Lucerne, Burgenstock, Bürgenstock
SYR | Aleppo, Homs, Idlib, Latakia, Daraa, Raqqa, Hama, Palmyra
TWN | Kaohsiung, Taichung, Tainan, Hsinchu
TJK | Khujand
TZA | Arusha, Zanzibar
THA | Phuket, Chiang Mai, Pattaya, Hua Hin
TUN | Carthage, Sfax, Sousse
TUR | Istanbul, Izmir, Antalya, Adana, Gaziantep, Bursa, Trabzon, Diyarbakir, Incirlik, Bodrum
TKM | Awaza, Turkmenbashi
UGA | Entebbe
UKR | Kharkiv, Kharkov, Odesa, Odessa, Lviv, Lvov, Dnipro, Donetsk, Luhansk, Mariupol, Zaporizhzhia, Kherson, Chernihiv, Bucha, Uzhhorod, Bakhmut, Sevastopol, Yalta, Chernobyl
ARE | Dubai, Sharjah, Fujairah, Ras al-Khaimah
GBR | Edinburgh, Glasgow, Cardiff, Belfast, Manchester, Liverpool, Birmingham, Oxford, Cambridge, Leeds, Bristol, Carbis Bay, Gleneagles, Lancaster House, Chevening
USA | New York, New York City, Los Angeles, Chicago, San Francisco, Boston, Miami, Houston, Dallas, Philadelphia, Seattle, Atlanta, Detroit, Denver, Las Vegas, New Orleans, San Diego, Honolulu, Palm Beach, Dayton, Anchorage, Pittsburgh, Cleveland, Minneapolis, Baltimore, Arlington, Annapolis, Williamsburg, San Antonio, Sunnylands
URY | Punta del Este
UZB | Samarkand, Bukhara, Termez
VEN | Maracaibo
VNM | Ho Chi Minh City, Saigon, Da Nang, Danang, Hue, Haiphong, Nha Trang
YEM | Aden, Hodeidah, Hodeida, Marib, Taiz, Mukalla
ZMB | Livingstone, Ndola
ZWE | Bulawayo, Victoria Falls
HTI | Cap-Haitien
CRI | San Jose, San José
NRU | Yaren
SYC | Victoria
GRD | St. George's
ATG | St. John's
HND | San Pedro Sula, Copan
x-kosovo | Mitrovica, Prizren
KWT | Bayan Palace
BTN | Paro, Trongsa
PNG | Lae
SLB | Gizo
FJI | Nadi
`
