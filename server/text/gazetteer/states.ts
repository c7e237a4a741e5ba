/**
 * The words that name a state: `code | names | adjectives and names of its people | capital | seats of government`.
 * The first name is displayed. Codes are ISO 3166-1 alpha-3, for former states ISO 3166-3, else `x-…`. English has no
 * rule for adjectives, so they are listed; the lookup adds plurals in -s.
 */
export const STATE_ROWS = `
AFG | Afghanistan, Islamic Republic of Afghanistan | Afghan, Afghani | Kabul |
ALB | Albania | Albanian | Tirana |
DZA | Algeria | Algerian | Algiers |
AND | Andorra | Andorran | Andorra la Vella |
AGO | Angola | Angolan | Luanda |
ATG | Antigua and Barbuda, Antigua | Antiguan | |
ARG | Argentina, Argentine Republic | Argentine, Argentinian, Argentinean | Buenos Aires | Casa Rosada
ARM | Armenia | Armenian | Yerevan |
AUS | Australia, Commonwealth of Australia | Australian, Aussie | Canberra |
AUT | Austria | Austrian | Vienna | Ballhausplatz
AZE | Azerbaijan | Azerbaijani, Azeri | Baku |
BHS | Bahamas, The Bahamas | Bahamian | Nassau |
BHR | Bahrain, Kingdom of Bahrain | Bahraini | Manama |
BGD | Bangladesh | Bangladeshi | Dhaka, Dacca |
BRB | Barbados | Barbadian, Bajan | Bridgetown |
BLR | Belarus, Byelorussia | Belarusian, Belarussian, Belorussian | Minsk |
BEL | Belgium | Belgian | Brussels |
BLZ | Belize | Belizean | Belmopan |
BEN | Benin | Beninese | Porto-Novo, Cotonou |
BTN | Bhutan | Bhutanese | Thimphu |
BOL | Bolivia, Plurinational State of Bolivia | Bolivian | La Paz |
BIH | Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia | Bosnian | Sarajevo |
BWA | Botswana | Botswanan, Batswana | Gaborone |
BRA | Brazil, Federative Republic of Brazil | Brazilian | Brasilia | Planalto, Itamaraty
BRN | Brunei, Brunei Darussalam | Bruneian | Bandar Seri Begawan |
BGR | Bulgaria | Bulgarian | Sofia |
BFA | Burkina Faso, Burkina | Burkinabe, Burkinabè | Ouagadougou |
BDI | Burundi | Burundian | Gitega, Bujumbura |
CPV | Cape Verde, Cabo Verde | Cape Verdean, Cabo Verdean | Praia |
KHM | Cambodia, Kampuchea | Cambodian, Khmer | Phnom Penh |
CMR | Cameroon | Cameroonian | Yaounde |
CAN | Canada | Canadian | Ottawa | Parliament Hill
CAF | Central African Republic, C.A.R. | Central African | Bangui |
TCD | Chad | Chadian | N'Djamena, Ndjamena |
CHL | Chile | Chilean | Santiago | La Moneda
CHN | China, People's Republic of China, PRC, P.R.C., Mainland China, Communist China | Chinese | Beijing, Peking | Zhongnanhai
COL | Colombia | Colombian | Bogota | Casa de Nariño
COM | Comoros, The Comoros | Comorian, Comoran | Moroni |
COG | Republic of the Congo, Republic of Congo, Congo-Brazzaville, Congo Republic | | Brazzaville |
COD | Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, D.R.C., Congo-Kinshasa, Congo, Zaire, eastern Congo, D.R. Congo | Congolese, Zairean | Kinshasa |
CRI | Costa Rica | Costa Rican | |
CIV | Ivory Coast, Cote d'Ivoire, Côte d'Ivoire | Ivorian, Ivoirian | Yamoussoukro, Abidjan |
HRV | Croatia | Croatian, Croat | Zagreb |
CUB | Cuba | Cuban | Havana |
CYP | Cyprus, Republic of Cyprus | Cypriot, Greek Cypriot | Nicosia |
CZE | Czech Republic, Czechia | Czech | Prague | Prague Castle
DNK | Denmark | Danish, Dane | Copenhagen | Christiansborg
DJI | Djibouti | Djiboutian | |
DMA | Dominica, Commonwealth of Dominica | | Roseau |
DOM | Dominican Republic | Dominican | Santo Domingo |
ECU | Ecuador | Ecuadorian, Ecuadorean, Ecuadoran | Quito | Carondelet
EGY | Egypt, Arab Republic of Egypt, United Arab Republic | Egyptian | Cairo |
SLV | El Salvador | Salvadoran, Salvadorean | San Salvador |
GNQ | Equatorial Guinea | Equatoguinean, Equatorial Guinean | Malabo |
ERI | Eritrea | Eritrean | Asmara |
EST | Estonia | Estonian | Tallinn |
SWZ | Eswatini, Swaziland | Swazi | Mbabane |
ETH | Ethiopia | Ethiopian | Addis Ababa, Addis-Ababa |
FJI | Fiji | Fijian | Suva |
FIN | Finland | Finnish, Finn | Helsinki |
FRA | France, French Republic | French | Paris | Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay, Matignon
GAB | Gabon | Gabonese | Libreville |
GMB | Gambia, The Gambia | Gambian | Banjul |
GEO | Georgia, Republic of Georgia | Georgian | Tbilisi |
DEU | Germany, Federal Republic of Germany, West Germany, FRG | German, West German | Berlin, Bonn | Bundeskanzleramt
GHA | Ghana | Ghanaian | Accra | Jubilee House
GRC | Greece, Hellenic Republic | Greek, Hellenic | Athens |
GRD | Grenada | Grenadian | |
GTM | Guatemala | Guatemalan | Guatemala City |
GIN | Guinea, Guinea-Conakry | Guinean | Conakry |
GNB | Guinea-Bissau, Guinea Bissau | Bissau-Guinean | Bissau |
GUY | Guyana | Guyanese | Georgetown |
HTI | Haiti | Haitian | Port-au-Prince |
HND | Honduras | Honduran | Tegucigalpa |
HUN | Hungary | Hungarian | Budapest | Carmelite Monastery
ISL | Iceland | Icelandic, Icelander | Reykjavik, Reykjavík |
IND | India, Republic of India, Bharat | Indian | New Delhi, Delhi | South Block, Rashtrapati Bhavan
IDN | Indonesia | Indonesian | Jakarta | Merdeka Palace
IRN | Iran, Islamic Republic of Iran, Persia | Iranian | Tehran, Teheran |
IRQ | Iraq | Iraqi | Baghdad |
IRL | Ireland, Republic of Ireland, Irish Republic, Eire | Irish | Dublin | Iveagh House
ISR | Israel, State of Israel | Israeli | Jerusalem |
ITA | Italy, Italian Republic | Italian | Rome | Palazzo Chigi, Farnesina, Quirinale
JAM | Jamaica | Jamaican | Kingston |
JPN | Japan | Japanese | Tokyo | Kantei
JOR | Jordan, Hashemite Kingdom of Jordan | Jordanian | Amman |
KAZ | Kazakhstan | Kazakh, Kazakhstani | Astana, Nur-Sultan | Ak Orda
KEN | Kenya | Kenyan | Nairobi |
KIR | Kiribati | I-Kiribati | Tarawa |
PRK | North Korea, Democratic People's Republic of Korea, DPRK, D.P.R.K., N. Korea, N.Korea | North Korean | Pyongyang |
KOR | South Korea, Republic of Korea, ROK, R.O.K., Korea, S. Korea, S.Korea | South Korean, Korean | Seoul | Blue House, Cheong Wa Dae
KWT | Kuwait, State of Kuwait | Kuwaiti | Kuwait City |
KGZ | Kyrgyzstan, Kyrgyz Republic, Kirghizia | Kyrgyz, Kyrgyzstani | Bishkek |
LAO | Laos, Lao PDR, Lao People's Democratic Republic | Lao, Laotian | Vientiane |
LVA | Latvia | Latvian | Riga |
LBN | Lebanon | Lebanese | Beirut |
LSO | Lesotho | Basotho | Maseru |
LBR | Liberia | Liberian | Monrovia |
LBY | Libya, Jamahiriya | Libyan | Tripoli |
LIE | Liechtenstein | Liechtensteiner | Vaduz |
LTU | Lithuania | Lithuanian | Vilnius |
LUX | Luxembourg, Grand Duchy of Luxembourg | Luxembourgish, Luxembourger | |
MDG | Madagascar | Malagasy | Antananarivo |
MWI | Malawi | Malawian | Lilongwe |
MYS | Malaysia | Malaysian | Kuala Lumpur | Putrajaya, Wisma Putra
MDV | Maldives, The Maldives | Maldivian | Male |
MLI | Mali | Malian | Bamako |
MLT | Malta | Maltese | Valletta |
MHL | Marshall Islands | Marshallese | Majuro |
MRT | Mauritania | Mauritanian | Nouakchott |
MUS | Mauritius | Mauritian | Port Louis |
MEX | Mexico, United Mexican States | Mexican | Mexico City | Los Pinos
FSM | Micronesia, Federated States of Micronesia | Micronesian | Palikir |
MDA | Moldova, Republic of Moldova, Moldavia | Moldovan, Moldavian | Chisinau, Chişinău, Chișinău |
MCO | Monaco | Monegasque, Monégasque | |
MNG | Mongolia | Mongolian | Ulaanbaatar, Ulan Bator |
MNE | Montenegro | Montenegrin | Podgorica |
MAR | Morocco, Kingdom of Morocco | Moroccan | Rabat |
MOZ | Mozambique | Mozambican | Maputo |
MMR | Myanmar, Burma | Burmese, Myanma | Naypyidaw, Nay Pyi Taw, Naypyitaw |
NAM | Namibia | Namibian | Windhoek |
NRU | Nauru | Nauruan | |
NPL | Nepal | Nepali, Nepalese | Kathmandu, Katmandu |
NLD | Netherlands, The Netherlands, Holland | Dutch | Amsterdam, The Hague | Binnenhof
NZL | New Zealand, Aotearoa | New Zealander, Kiwi | Wellington | Beehive
NIC | Nicaragua | Nicaraguan | Managua |
NER | Niger | Nigerien, Nigérien | Niamey |
NGA | Nigeria | Nigerian | Abuja | Aso Rock
MKD | North Macedonia, Macedonia, FYROM | Macedonian, North Macedonian | Skopje |
NOR | Norway | Norwegian | Oslo |
OMN | Oman, Sultanate of Oman | Omani | Muscat |
PAK | Pakistan | Pakistani | Islamabad |
PLW | Palau | Palauan | Ngerulmud |
PSE | Palestine, State of Palestine, Palestinian Authority, Palestinian territories | Palestinian | Ramallah |
PAN | Panama | Panamanian | Panama City |
PNG | Papua New Guinea, PNG | Papua New Guinean, Papuan | Port Moresby |
PRY | Paraguay | Paraguayan | Asuncion, Asunción |
PER | Peru | Peruvian | Lima |
PHL | Philippines, The Philippines, Republic of the Philippines | Philippine, Filipino | Manila | Malacanang, Malacañang, Malacanang Palace
POL | Poland | Polish, Pole | Warsaw |
PRT | Portugal | Portuguese | Lisbon |
QAT | Qatar, State of Qatar | Qatari | Doha | Amiri Diwan
ROU | Romania, Rumania | Romanian, Rumanian | Bucharest | Cotroceni
RUS | Russia, Russian Federation | Russian | Moscow | Kremlin, The Kremlin
RWA | Rwanda | Rwandan, Rwandese | Kigali |
KNA | Saint Kitts and Nevis, St. Kitts and Nevis, St Kitts and Nevis | Kittitian | Basseterre |
LCA | Saint Lucia, St. Lucia, St Lucia | Saint Lucian, St. Lucian | Castries |
VCT | Saint Vincent and the Grenadines, St. Vincent and the Grenadines, St Vincent and the Grenadines | Vincentian | Kingstown |
WSM | Samoa, Western Samoa | Samoan | Apia |
SMR | San Marino | Sammarinese | |
STP | Sao Tome and Principe, São Tomé and Príncipe, Sao Tome, São Tomé | Sao Tomean, Santomean | |
SAU | Saudi Arabia, Kingdom of Saudi Arabia, KSA | Saudi, Saudi Arabian | Riyadh | Royal Court
SEN | Senegal | Senegalese | Dakar |
SRB | Serbia, Republic of Serbia | Serbian, Serb | Belgrade |
SYC | Seychelles, The Seychelles | Seychellois | |
SLE | Sierra Leone | Sierra Leonean | Freetown |
SGP | Singapore | Singaporean | | Istana
SVK | Slovakia, Slovak Republic | Slovak, Slovakian | Bratislava |
SVN | Slovenia | Slovenian, Slovene | Ljubljana |
SLB | Solomon Islands, The Solomon Islands, Solomons | Solomon Islander | Honiara |
SOM | Somalia | Somali, Somalian | Mogadishu | Villa Somalia
ZAF | South Africa, Republic of South Africa | South African | Pretoria | Union Buildings
SSD | South Sudan | South Sudanese | Juba |
ESP | Spain | Spanish, Spaniard | Madrid | Moncloa, La Moncloa
LKA | Sri Lanka | Sri Lankan | Colombo |
SDN | Sudan | Sudanese | Khartoum |
SUR | Suriname, Surinam | Surinamese | Paramaribo |
SWE | Sweden | Swedish, Swede | Stockholm | Rosenbad
CHE | Switzerland, Swiss Confederation | Swiss | Bern, Berne |
SYR | Syria, Syrian Arab Republic | Syrian | Damascus |
TWN | Taiwan, Republic of China, Chinese Taipei | Taiwanese | Taipei |
TJK | Tajikistan | Tajik, Tajikistani | Dushanbe |
TZA | Tanzania | Tanzanian | Dodoma, Dar es Salaam |
THA | Thailand | Thai | Bangkok | Government House
TLS | East Timor, Timor-Leste, Timor Leste | East Timorese, Timorese | Dili |
TGO | Togo | Togolese | Lome, Lomé |
TON | Tonga | Tongan | Nuku'alofa, Nukualofa |
TTO | Trinidad and Tobago, Trinidad & Tobago, Trinidad | Trinidadian | Port of Spain |
TUN | Tunisia | Tunisian | Tunis | Carthage Palace
TUR | Türkiye, Turkey, Turkiye, Republic of Türkiye, Republic of Turkey | Turkish, Turk | Ankara | Sublime Porte, Bestepe
TKM | Turkmenistan | Turkmen, Turkmenistani | Ashgabat |
TUV | Tuvalu | Tuvaluan | Funafuti |
UGA | Uganda | Ugandan | Kampala |
UKR | Ukraine, The Ukraine | Ukrainian | Kyiv, Kiev | Bankova
ARE | United Arab Emirates, UAE, U.A.E., Emirates, The Emirates | Emirati | Abu Dhabi |
GBR | United Kingdom, UK, U.K., Britain, Great Britain, England, United Kingdom of Great Britain and Northern Ireland | British, Briton, UK, English | London | Downing Street, 10 Downing Street, No. 10, Number 10, Whitehall, Buckingham Palace, Windsor Castle, Chequers, Westminster
USA | United States, United States of America, US, U.S., USA, U.S.A., America | American, US, U.S. | Washington, Washington D.C., Washington DC | White House, The White House, Oval Office, Capitol Hill, Camp David, Mar-a-Lago, Foggy Bottom, Blair House, Pentagon, The Pentagon
URY | Uruguay | Uruguayan | Montevideo |
UZB | Uzbekistan | Uzbek, Uzbekistani | Tashkent |
VUT | Vanuatu | Vanuatuan, Ni-Vanuatu | Port Vila |
VAT | Vatican, The Vatican, Holy See, Vatican City | | Vatican City | Apostolic Palace
VEN | Venezuela, Bolivarian Republic of Venezuela | Venezuelan | Caracas | Miraflores, Miraflores Palace
VNM | Vietnam, Viet Nam, Việt Nam, Socialist Republic of Vietnam, North Vietnam, South Vietnam | Vietnamese, North Vietnamese, South Vietnamese | Hanoi, Ha Noi, Hà Nội |
YEM | Yemen, Republic of Yemen, North Yemen | Yemeni, Yemenite | Sanaa, Sana'a |
ZMB | Zambia | Zambian | Lusaka |
ZWE | Zimbabwe, Rhodesia | Zimbabwean, Rhodesian | Harare |
x-kosovo | Kosovo | Kosovar, Kosovan | Pristina, Prishtina, Priština |
SUHH | Soviet Union, USSR, U.S.S.R., Union of Soviet Socialist Republics | Soviet | |
YUCS | Yugoslavia, former Yugoslavia | Yugoslav, Yugoslavian | |
CSHH | Czechoslovakia | Czechoslovak, Czechoslovakian | |
DDDE | East Germany, German Democratic Republic, GDR | East German | East Berlin |
COK | Cook Islands | Cook Islander | Rarotonga |
NIU | Niue | Niuean | Alofi |
ESH | Western Sahara, Sahrawi Republic, Sahrawi Arab Democratic Republic | Sahrawi | |
`
