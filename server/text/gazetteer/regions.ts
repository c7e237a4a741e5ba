/**
 * Regions, seas, mountains and sites: `code of the state | names`. The code is `-` if they lie in no state, in several,
 * or in a disputed one. `DMZ = Demilitarized Zone` gives the name to display. With these rows, no rule takes such names
 * for people or organisations.
 */
export const REGION_ROWS = `
UKR | Crimea, Donbas, Donbass, Bankova Street, Zaporizhzhia Region
GBR | Scotland, Wales, Northern Ireland, Ulster, Gibraltar, Falkland Islands, Falklands, Bermuda, Cornwall, Anguilla, Cayman Islands, British Virgin Islands, Pitcairn
USA | Texas, California, Florida, Alaska, Hawaii, Guam, Puerto Rico, Virginia, Maryland, Ohio, Michigan, Pennsylvania, Wisconsin, Nevada, Arizona, New Jersey, Connecticut, Massachusetts, Oregon, Illinois, Minnesota, Iowa, Tennessee, Kentucky, Alabama, Louisiana, Mississippi, Missouri, Kansas, Nebraska, Oklahoma, Colorado, Utah, Idaho, Montana, Wyoming, North Dakota, South Dakota, North Carolina, South Carolina, West Virginia, New Mexico, New Hampshire, Vermont, Maine, Rhode Island, Delaware, Arkansas, Indiana, Silicon Valley, Wall Street, Manhattan, Brooklyn, Broadway, Hollywood, American Samoa, Long Island, New England
CAN | Quebec, Ontario, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Nunavut, Yukon
AUS | Queensland, New South Wales, Victoria state, South Australia, Western Australia, Northern Territory, Tasmania
DNK | Greenland, Faroe Islands, Faroes, Faroe
FRA | Corsica, New Caledonia, French Polynesia, Tahiti, Martinique, Guadeloupe, Reunion, French Guiana, Brittany, Normandy, Provence, Alsace, Mayotte
ESP | Catalonia, Basque Country, Andalusia, Galicia, Canary Islands, Balearic Islands, Ceuta, Melilla
DEU | Bavaria, Saxony, Hesse, Brandenburg, Thuringia, North Rhine-Westphalia, Schleswig-Holstein, Lower Saxony, Baden-Württemberg
ITA | Sicily, Sardinia, Lombardy, Tuscany, Lampedusa, South Tyrol, Puglia, Apulia
NLD | Aruba, Curacao, Curaçao, Sint Maarten
CHN | Xinjiang, Tibet, Hong Kong, Macau, Macao, Inner Mongolia, Guangdong, Sichuan, Yunnan, Hainan, Fujian, Guangxi, Hubei, Shandong, Zhejiang, Jiangsu, Hebei, Hunan, Henan, Liaoning, Jilin, Manchuria, Tiananmen Square, Great Hall of the People
IND | Kashmir, Punjab, Gujarat, Kerala, Assam, Ladakh, Uttar Pradesh, Tamil Nadu, Bihar, Rajasthan, Maharashtra, West Bengal, Manipur, Arunachal Pradesh, Nagaland, Karnataka, Telangana, Andhra Pradesh, Haryana, Odisha, Jammu and Kashmir, Hyderabad House
PAK | Balochistan, Baluchistan, Sindh, Khyber Pakhtunkhwa, Waziristan
RUS | Chechnya, Dagestan, Siberia, Tatarstan, Bashkortostan, Ingushetia, North Ossetia, Kuril Islands, Sakhalin, Kamchatka, Buryatia, Novo-Ogaryovo
GEO | Abkhazia, South Ossetia, Adjara, Ajara
AZE | Nagorno-Karabakh, Karabakh
MDA | Transnistria, Transdniestria, Gagauzia
PSE | Gaza, Gaza Strip, West Bank, the West Bank, East Jerusalem, east Jerusalem
ISR | Negev, Galilee
SYR | Golan Heights, Golan
IRQ | Kurdistan, Iraqi Kurdistan, Kurdistan Region, Kurdistan region, Green Zone, Anbar
TUR | Anatolia, Thrace, Bosphorus, Dolmabahce Palace, Dolmabahçe Palace
SDN | Darfur, Kordofan, Blue Nile, Gezira
SOM | Somaliland, Puntland, Jubaland
ETH | Tigray, Amhara, Oromia, Ogaden
KOR | Demilitarized Zone, Demilitarised Zone = Demilitarized Zone, DMZ = Demilitarized Zone, Camp Humphreys, Gyeonggi, Joint Security Area
BIH | Republika Srpska, Srpska, Srebrenica
SRB | Vojvodina, Sandzak
IDN | Aceh, Papua, West Papua, Java, Sumatra, Borneo, Sulawesi, Kalimantan
PHL | Mindanao, Luzon, Palawan, Sulu, Visayas
MYS | Sabah, Sarawak
MMR | Rakhine, Rakhine State, Kachin, Shan State, Arakan
PNG | Bougainville
NGA | Niger Delta, Biafra, Borno, Zamfara, Katsina
COD | North Kivu, South Kivu, Kivu, Ituri, Katanga
CMR | Ambazonia
MOZ | Cabo Delgado
TZA | Zanzibar
MEX | Chiapas, Oaxaca, Yucatan, Baja California, Sinaloa, Jalisco
BRA | Amazonas, Bahia, Minas Gerais, Mato Grosso
JPN | Hokkaido, Kyushu, Fukushima
POL | Silesia
ROU | Transylvania
AUT | Tyrol, Hofburg, Hofburg Palace
CHE | Palais des Nations
- | Europe, Asia, Africa, Latin America, North America, South America, Central America, Middle East, the Middle East, Far East, Near East, Southeast Asia, South-East Asia, South East Asia, South Asia, Central Asia, East Asia, Northeast Asia, Western Asia, Eastern Europe, Western Europe, Central Europe, Northern Europe, Southern Europe, Eastern Africa, East Africa, West Africa, North Africa, Southern Africa, Central Africa, Horn of Africa, Great Lakes, Sahel, Sahara, Maghreb, Levant, Balkans, Western Balkans, Baltics, Baltic States, Caucasus, South Caucasus, North Caucasus, Scandinavia, Nordic, Benelux, Caribbean, Oceania, Pacific, Indo-Pacific, Asia-Pacific, Pacific Islands, Polynesia, Melanesia, Arctic, Antarctica, Antarctic, Mediterranean, Eastern Mediterranean, Black Sea, Red Sea, Baltic Sea, North Sea, Caspian Sea, Dead Sea, Aegean Sea, Aegean, Adriatic Sea, Adriatic, Arabian Sea, South China Sea, East China Sea, Sea of Japan, East Sea, Yellow Sea, West Philippine Sea, Sea of Azov, Indian Ocean, Pacific Ocean, Atlantic Ocean, Arctic Ocean, Atlantic, Persian Gulf, Arabian Gulf, Gulf, Gulf States, Gulf of Aden, Gulf of Oman, Gulf of Guinea, Gulf of Mexico, Bay of Bengal, Strait of Hormuz, Taiwan Strait, Bab al-Mandab, Bab el-Mandeb, Suez Canal, Panama Canal, Bosporus, English Channel, Himalayas, Alps, Andes, Amazon, Nile, Danube, Rhine, Mekong, Congo River, Euphrates, Tigris, Jordan River, Jordan Valley, Sinai, Sinai Peninsula, Korean Peninsula, Korean peninsula, Iberian Peninsula, Arabian Peninsula, Crimean Peninsula, Spratly Islands, Paracel Islands, Senkaku Islands, Diaoyu Islands, Second Thomas Shoal, Scarborough Shoal, Silk Road, Iron Curtain, Global South
`

/**
 * Capitalised words for peoples, faiths, languages, creeds and parts of the world, which are neither state nor person.
 */
export const PEOPLES = `
West, Western, East, Eastern, North, Northern, South, Southern, Euro-Atlantic, Latin American, African, Asian, European,
Arab, Middle Eastern, Southeast Asian, Central Asian, Central American, South American, North American, East African,
West African, North African, Eastern European, Western European, Central European, Pan-African, Balkan, Baltic,
Scandinavian, Nordic, Islamic, Muslim, Christian, Jewish, Catholic, Orthodox, Protestant, Kurd, Kurds, Kurdish, Tamil, Uighur,
Uyghur, Uyghurs, Rohingya, Hindu, Sunni, Shiite, Shia, Sikh, Buddhist, Arabs, Europeans, Africans, Asians, Muslims, Christians,
Jews, Tamils, Latin, Slavic, Basque, Catalan, Scottish, Welsh, Tibetan, Chechen, Tigrayan, Berber, Hutu, Tutsi,
Pashtun, Arabic, Hebrew, Mandarin, Cantonese, Urdu, Hindi, Farsi, Persian, Communist, Socialist, Democrat, Democrats,
Democratic, Republican, Republicans, Conservative, Conservatives, Liberal, Liberals, Labour, Islamist, Islamists, Nazi, Nazis,
Marxist, Zionist, Caribbean, Pacific, Trans-Atlantic, Transatlantic, Anglo-Saxon, Francophone, Crimean, Faroese, Greenlandic,
Catalonian, Bavarian, Texan, Californian, Hong Konger, Hong Kongers, Abkhaz, Caucasian, Andean, Saharan, Sahelian
`
