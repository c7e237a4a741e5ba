/**
 * Known bodies: `id | names, the displayed one first | acronyms | kind`. With `org:` before it, the id is the graph's
 * (`org:eu`). Media and companies follow below: news names them often, and their names end in no head word.
 */
export const ORGANISATION_ROWS = `
eu | European Union, European Community, European Communities, E.U. | EU, EC | regional bloc
european-commission | European Commission, EU Commission, Commission of the European Union | | EU institution
european-council | European Council, EU Council | EUCO | EU institution
council-of-the-eu | Council of the European Union, Council of the EU, Foreign Affairs Council | | EU institution
european-parliament | European Parliament, EU Parliament | | EU institution
eeas | European External Action Service | EEAS | EU body
ecb | European Central Bank | ECB | central bank
eib | European Investment Bank | EIB | bank
ebrd | European Bank for Reconstruction and Development | EBRD | bank
europol | Europol | | agency
frontex | Frontex | | agency
nato | North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance, Atlantic Alliance, NATO, Nato, N.A.T.O. | NATO, OTAN | alliance
north-atlantic-council | North Atlantic Council | | decision-making body
nato-russia-council | NATO-Russia Council | | forum
ip4 | Indo-Pacific Four, Asia-Pacific Four | IP4, AP4 | informal grouping
un | United Nations, U.N., UN Secretariat | UN, ONU, U.N. | intergovernmental
unsc | United Nations Security Council, UN Security Council, U.N. Security Council, Security Council | UNSC | UN organ
unga | United Nations General Assembly, UN General Assembly, U.N. General Assembly | UNGA | UN organ
ohchr | UN Human Rights Office, Human Rights Council, UN Human Rights Council, U.N. Human Rights Council, United Nations Human Rights Council | OHCHR | UN body
unhcr | UN refugee agency, United Nations High Commissioner for Refugees | UNHCR | UN agency
unicef | Unicef, UNICEF, United Nations Children's Fund | UNICEF | UN agency
unesco | Unesco, UNESCO | UNESCO | UN agency
undp | United Nations Development Programme, UN Development Programme | UNDP | UN agency
wfp | World Food Programme, World Food Program | WFP | UN agency
fao | Food and Agriculture Organization, Food and Agriculture Organisation | FAO | UN agency
ocha | UN Office for the Coordination of Humanitarian Affairs | OCHA, UNOCHA | UN body
unrwa | UNRWA | UNRWA | UN agency
unifil | UNIFIL | UNIFIL | UN mission
monusco | MONUSCO | MONUSCO | UN mission
minusma | MINUSMA | MINUSMA | UN mission
iom | International Organization for Migration, International Organisation for Migration | IOM | UN agency
ilo | International Labour Organization, International Labour Organisation | ILO | UN agency
who | World Health Organization, World Health Organisation | WHO | UN agency
iaea | International Atomic Energy Agency | IAEA | UN agency
icao | International Civil Aviation Organization | ICAO | UN agency
imo | International Maritime Organization | IMO | UN agency
unctad | UNCTAD | UNCTAD | UN body
imf | International Monetary Fund | IMF, I.M.F. | financial institution
world-bank | World Bank, World Bank Group | | financial institution
adb | Asian Development Bank | ADB | bank
aiib | Asian Infrastructure Investment Bank | AIIB | bank
afdb | African Development Bank | AfDB | bank
iadb | Inter-American Development Bank | IDB, IADB | bank
wto | World Trade Organization, World Trade Organisation | WTO | intergovernmental
oecd | Organisation for Economic Co-operation and Development, Organization for Economic Cooperation and Development | OECD | intergovernmental
osce | Organization for Security and Cooperation in Europe, Organization for Security and Co-operation in Europe, Organisation for Security and Co-operation in Europe, Organisation for Security and Cooperation in Europe | OSCE | intergovernmental
coe | Council of Europe | | intergovernmental
g7 | Group of Seven, Group of 7, G-7 | G7, G-7 | forum
g8 | Group of Eight, G-8 | G8, G-8 | forum
g20 | Group of Twenty, Group of 20, G-20 | G20, G-20 | forum
g77 | Group of 77 | G77 | forum
brics | BRICS, Brics | BRICS, BRICS+ | forum
ibsa | IBSA Dialogue Forum | IBSA | forum
sco | Shanghai Cooperation Organisation, Shanghai Cooperation Organization | SCO | intergovernmental
apec | Asia-Pacific Economic Cooperation, Asia Pacific Economic Cooperation | APEC | forum
asean | Association of Southeast Asian Nations, Association of South-East Asian Nations, Asean | ASEAN | regional bloc
asean-regional-forum | ASEAN Regional Forum | | forum
eas | East Asia Summit | | forum
quad | Quadrilateral Security Dialogue, Quad | QSD | forum
aukus | Aukus | AUKUS | alliance
saarc | South Asian Association for Regional Cooperation | SAARC | regional bloc
bimstec | BIMSTEC | BIMSTEC | regional bloc
pif | Pacific Islands Forum | PIF | regional bloc
african-union | African Union, Organization of African Unity, Organisation of African Unity, A.U. | AU, OAU | regional bloc
ecowas | Economic Community of West African States | ECOWAS, CEDEAO | regional bloc
eac | East African Community | EAC | regional bloc
sadc | Southern African Development Community | SADC | regional bloc
igad | Intergovernmental Authority on Development | IGAD | regional bloc
eccas | Economic Community of Central African States | ECCAS | regional bloc
comesa | COMESA | COMESA | regional bloc
africa-cdc | Africa CDC, Africa Centres for Disease Control and Prevention | | agency
arab-league | Arab League, League of Arab States | | regional bloc
gcc | Gulf Cooperation Council, Cooperation Council for the Arab States of the Gulf | GCC | regional bloc
oic | Organisation of Islamic Cooperation, Organization of Islamic Cooperation, Organization of the Islamic Conference, Organisation of the Islamic Conference | OIC | intergovernmental
opec | Organization of the Petroleum Exporting Countries, Organisation of the Petroleum Exporting Countries, Opec | OPEC | cartel
opec-plus | OPEC+ | OPEC+ | cartel
oas | Organization of American States, Organisation of American States | OAS | regional bloc
celac | Community of Latin American and Caribbean States | CELAC | regional bloc
mercosur | Mercosur, Southern Common Market | MERCOSUR | regional bloc
caricom | Caribbean Community, Caricom | CARICOM | regional bloc
alba | Bolivarian Alliance for the Americas | | regional bloc
unasur | Union of South American Nations, Unasur | UNASUR | regional bloc
pacific-alliance | Pacific Alliance | | regional bloc
andean-community | Andean Community | | regional bloc
eaeu | Eurasian Economic Union | EAEU, EEU | regional bloc
csto | Collective Security Treaty Organization, Collective Security Treaty Organisation | CSTO | alliance
cis | Commonwealth of Independent States | CIS | regional bloc
ots | Organization of Turkic States, Organisation of Turkic States, Turkic Council | OTS | regional bloc
commonwealth | Commonwealth, Commonwealth of Nations | CHOGM | intergovernmental
francophonie | International Organisation of La Francophonie, Francophonie, La Francophonie | OIF | intergovernmental
cplp | Community of Portuguese Language Countries | CPLP | intergovernmental
nam | Non-Aligned Movement | | forum
visegrad | Visegrad Group, Visegrad Four | V4 | forum
nordic-council | Nordic Council | | forum
efta | European Free Trade Association | EFTA | regional bloc
epc | European Political Community | | forum
udcg | Ukraine Defense Contact Group, Ukraine Defence Contact Group, Ramstein group | UDCG | forum
msmt | Multilateral Sanctions Monitoring Team | MSMT | multilateral mechanism
tcs | Trilateral Cooperation Secretariat | | intergovernmental
icc | International Criminal Court | ICC | court
icj | International Court of Justice, World Court | ICJ | court
opcw | Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons | OPCW | intergovernmental
interpol | Interpol | INTERPOL | intergovernmental
icrc | International Committee of the Red Cross, Red Cross, Red Crescent | ICRC | humanitarian
warsaw-pact | Warsaw Pact, Warsaw Treaty Organization | | alliance
league-of-nations | League of Nations | | intergovernmental
kor-mofa | Ministry of Foreign Affairs of the Republic of Korea, South Korean Foreign Ministry, South Korean foreign ministry, South Korea's Foreign Ministry, South Korea's foreign ministry | | ministry
kor-mnd | Ministry of National Defense of the Republic of Korea, South Korean Defense Ministry, South Korean defense ministry, South Korea's Defense Ministry, South Korean defence ministry | | ministry
kor-nis | National Intelligence Service | NIS | intelligence agency
jpn-mofa | Ministry of Foreign Affairs of Japan, Japanese Foreign Ministry, Japanese foreign ministry, Japan's Foreign Ministry, Japan's foreign ministry, Gaimusho | | ministry
usa-state | State Department, US State Department, U.S. State Department, Department of State, U.S. Department of State, US Department of State, United States Department of State | | ministry
usa-dod | Department of Defense, Defense Department, U.S. Department of Defense, US Department of Defense | DoD | ministry
rus-mfa | Ministry of Foreign Affairs of the Russian Federation, Russian Foreign Ministry, Russian foreign ministry, Russia's Foreign Ministry, Russia's foreign ministry | | ministry
us-congress | US Congress, U.S. Congress | | parliament
us-senate | US Senate, U.S. Senate | | parliament
federal-reserve | Federal Reserve | | central bank
cia | Central Intelligence Agency | CIA | intelligence agency
fbi | Federal Bureau of Investigation | FBI | agency
usaid | USAID | USAID | agency
mossad | Mossad | | intelligence agency
shin-bet | Shin Bet | | intelligence agency
fsb | FSB | FSB | intelligence agency
mi6 | MI6 | MI6 | intelligence agency
isi | Inter-Services Intelligence | ISI | intelligence agency
idf | Israel Defense Forces, Israel Defence Forces | IDF | armed forces
irgc | Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps | IRGC | armed forces
knesset | Knesset | | parliament
bundestag | Bundestag | | parliament
bundesrat | Bundesrat | | parliament
state-duma | State Duma, Duma | | parliament
verkhovna-rada | Verkhovna Rada | | parliament
lok-sabha | Lok Sabha | | parliament
house-of-commons | House of Commons | | parliament
house-of-lords | House of Lords | | parliament
house-of-representatives | House of Representatives | | parliament
hamas | Hamas | | armed movement
hezbollah | Hezbollah, Hizbollah, Hizbullah | | armed movement
fatah | Fatah | | party
plo | Palestine Liberation Organization, Palestine Liberation Organisation, Palestinian Liberation Organization | PLO, P.L.O. | political movement
islamic-jihad | Islamic Jihad, Palestinian Islamic Jihad | | armed movement
taliban | Taliban, Taleban | | armed movement
al-qaeda | al-Qaeda, Al-Qaeda, al Qaeda, Al Qaeda, al-Qaida | | armed movement
islamic-state | Islamic State, Islamic State group, Daesh | ISIS, ISIL | armed movement
al-shabaab | al-Shabaab, Al-Shabaab, al Shabaab, al-Shabab | | armed movement
boko-haram | Boko Haram | | armed movement
houthis | Houthis, Houthi, Houthi movement, Ansar Allah, Huthis | | armed movement
farc | Revolutionary Armed Forces of Colombia | FARC | armed movement
eln | National Liberation Army | ELN | armed movement
pkk | Kurdistan Workers' Party | PKK | armed movement
sdf | Syrian Democratic Forces | SDF | armed movement
rsf | Rapid Support Forces | RSF | armed movement
m23 | M23 | M23 | armed movement
unita | UNITA | UNITA | armed movement
ira | Irish Republican Army | IRA | armed movement
eta | ETA | ETA | armed movement
tplf | Tigray People's Liberation Front | TPLF | party
muslim-brotherhood | Muslim Brotherhood | | political movement
polisario | Polisario Front, Polisario | | armed movement
wagner | Wagner Group, Wagner | | armed group
farabundo-marti | FMLN | FMLN | party
anc | African National Congress | ANC | party
bjp | Bharatiya Janata Party | BJP | party
cpc | Communist Party of China, Chinese Communist Party | CPC, CCP | party
kmt | Kuomintang | KMT | party
dpp | Democratic Progressive Party | DPP | party
wpk | Workers' Party of Korea | WPK | party
amnesty | Amnesty International | | non-governmental
hrw | Human Rights Watch | | non-governmental
msf | Doctors Without Borders, Médecins Sans Frontières, Medecins Sans Frontieres | MSF | non-governmental
oxfam | Oxfam | | non-governmental
greenpeace | Greenpeace | | non-governmental
save-the-children | Save the Children | | non-governmental
transparency | Transparency International | | non-governmental
wef | World Economic Forum | WEF | forum
munich-security-conference | Munich Security Conference | | forum
contact-group | Contact Group | | forum
fifa | Fifa | FIFA | sports body
uefa | Uefa | UEFA | sports body
ioc | International Olympic Committee | IOC | sports body
`

/** News agencies, broadcasters and papers. They are named as sources, so no rule lets them meet anybody. */
export const MEDIA = `
Reuters, Associated Press, AP, Agence France-Presse, AFP, Xinhua, Tass, TASS, Itar-Tass, ITAR-TASS, Interfax, RIA Novosti, RIA,
Yonhap, Kyodo, Kyodo News, Jiji, NHK, Anadolu, Anadolu Agency, IRNA, ISNA, Tasnim, Fars, Mehr, SANA, WAM, Petra, Petra News, QNA, KUNA,
BNA, Ansa, ANSA, EFE, DPA, dpa, PTI, ANI, Bernama, Antara, VNA, KCNA, CNA, BBC, CNN, NBC, CBS, ABC News, Fox News, MSNBC, PBS, NPR, CNBC,
Sky News, ITV, Al Jazeera, Al-Jazeera, Al Arabiya, Al-Arabiya, Deutsche Welle, DW, RFI, France 24, Euronews, Politico, Axios,
Bloomberg, Bloomberg News, Financial Times, Wall Street Journal, New York Times, Washington Post, The Guardian, The Economist,
Le Monde, Le Figaro, Der Spiegel, Spiegel, Die Zeit, El Pais, El País, El Mundo, La Repubblica, Corriere della Sera, Global Times, People's Daily,
South China Morning Post, Haaretz, Jerusalem Post, Times of Israel, Asharq Al-Awsat, Al-Ahram, The Hindu, Hindustan Times,
Times of India, Japan Times, Yomiuri, Asahi, Nikkei, Korea Herald, Korea Times, Straits Times, Bangkok Post, Jakarta Post, Nation Media Group, Daily Nation,
Mail & Guardian, Belta, BelTA, Ukrinform, Kyiv Independent, Ukrainska Pravda, Pravda, Izvestia, Kommersant, Meduza, Novaya Gazeta, Radio Free Europe, RFE/RL,
Voice of America, Sputnik, RT, Azertac, Armenpress, Kabar, Kazinform, Tanjug, MTI, PAP, CTK, BTA, Agerpres, Yle
`

/** Companies that news often names. */
export const COMPANIES = `
Twitter, Facebook, Telegram, YouTube, WhatsApp, TikTok, Instagram, Truth Social,
Google, Alphabet, Apple, Microsoft, Meta, Tesla, SpaceX, Starlink, Nvidia, Intel, AMD, IBM, Oracle, OpenAI, Huawei, ZTE, Alibaba, Tencent, ByteDance,
Baidu, Xiaomi, BYD, CATL, Samsung, Samsung Electronics, Hyundai, LG, SK Hynix, Toyota, Honda, Nissan, Sony, SoftBank, Mitsubishi, TSMC, Foxconn,
Boeing, Airbus, Lockheed Martin, Raytheon, Northrop Grumman, BAE Systems, Rheinmetall, Saab, Thales, Embraer, Bombardier,
Gazprom, Rosneft, Lukoil, Novatek, Rosatom, Rostec, Sberbank, VTB, Naftogaz, Saudi Aramco, Aramco, ADNOC, QatarEnergy, Shell, BP, TotalEnergies, Total,
Exxon, ExxonMobil, Exxon Mobil, Chevron, Eni, Equinor, Petrobras, Pemex, Ecopetrol, PDVSA, Sonatrach, Sonangol, CNPC, Sinopec, CNOOC, Rio Tinto,
BHP, Glencore, Goldman Sachs, JPMorgan, JP Morgan, Morgan Stanley, Citigroup, BlackRock, HSBC, Deutsche Bank, Credit Suisse, UBS, BNP Paribas,
Volkswagen, BMW, Siemens, Bayer, BASF, Renault, Stellantis, Fiat, Nestle, Nestlé, Novartis, Roche, Pfizer, AstraZeneca, Moderna, Maersk,
Lufthansa, Air France, British Airways, Emirates Airline, Ryanair, Uber, Airbnb, Netflix, Disney, Nokia, Ericsson, Tata, Infosys, Reliance Industries, Adani Group
`
