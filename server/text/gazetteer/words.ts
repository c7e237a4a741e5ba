/** Returns the words of a text, which blanks separate. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Particles inside a name, in lower case. */
export const PARTICLES = words(
  'de da do dos das del della di du des la le las los van von der den ter ten zu zur af av bin ibn bint ben al el ul ud ad as e y dan do ou ould binti a/l',
)

/** Head words of bodies: the last word of the name, or the first one before "of" and "for". */
export const ORGANISATION_HEADS = words(
  `Ministry Bank Council Union Court Party Agency Institute University Commission Committee Organization Organisation Association
  Federation Fund Group Corporation Company Congress Assembly Parliament Senate Alliance Front Movement Army Forces Guard Guards Authority Office
  Department Bureau Board Centre Center Foundation Society League Club Forum Coalition Network Service Services Secretariat Academy Academies School College
  Hospital Airlines Airways Holdings Ltd Inc Corp Plc PLC AG GmbH News Times Post Herald Tribune Journal Gazette TV Radio Television Media Press
  Chamber Brotherhood Brigade Brigades Battalion Regiment Fleet Navy Police Command Mission Taskforce Cabinet Directorate Inspectorate Institution Consortium Division Guild Chapter
  Industries Energy Petroleum Electric Motors Technologies Confederation Rangers Militia Force
  Embassy Consulate Delegation Community Communities Monitor Observatory Laboratory Trust Tribunal Junta Presidency Caucus Bloc Platform Bundesbank Jirga Sejm Riksdag Storting Folketing Majlis Shura Loya Rada Cortes Diet Yuan`,
)

/** Head words of state bodies. An adjective or possessive before them also names the state. */
export const GOVERNMENT_HEADS = words(
  `Ministry Government Parliament Cabinet Army Embassy Navy Police Department Presidency Senate Congress Office Assembly Consulate
  Forces Guard Authority Delegation Command Force Presidency Council Court Party Junta Diet Air`,
)

/** Words before "ministry" in lower case, after the adjective or possessive of its state. */
export const MINISTRY_WORDS = words(
  'foreign defence defense interior finance justice health trade economy economic energy oil transport education agriculture commerce home external information environment culture labour development',
)

/** Last words of names for places, events, papers and things, which are neither people nor bodies. */
export const THING_HEADS = words(
  `Sea Ocean Strip Strait Straits Gulf Bay River Lake Canal Island Islands Mountains Mountain Mount Desert Valley Peninsula Coast Cape Basin Delta Plateau
  Agreement Agreements Accord Accords Treaty Pact Convention Protocol Declaration Charter Constitution Act Bill Law Plan Deal Resolution Statement Communique
  Cup War Wars Day Week Year Month Street Avenue Road Square Bridge Tower Hotel Palace House Hall Castle Mosque Church Cathedral Temple Park Gardens Garden Stadium Arena Theatre Museum Opera
  Conference Prize Award Awards Games Olympics Championship Championships Masters Open Grand Prix Festival Summit Talks Meeting Process Policy Strategy Doctrine Project Road Belt Corridor Pipeline Stream
  Province Region District County State States City Town Village Oblast Governorate Prefecture Republic Kingdom Empire Emirate Territory Territories Zone Border Line Wall Base Barracks Camp Field
  Crisis Conflict Revolution Spring Uprising Massacre Genocide Holocaust Attack Operation Storm Hurricane Typhoon Cyclone Virus Covid Disease
  Missile Missiles Jet Jets Fighter Helicopter Ship Submarine System Aircraft Express Airlift Daily Review Magazine Report Book Index Standard Standards
  Airport Station Terminal Square Circle Heights Hills Hill Beach Forest Plain Plains Falls Springs Ridge Shoal Reef Atoll Archipelago Trench
  Studies Affairs Rights Relations Security Defence Defense Finance Trade Economics Policy Law Peace Justice Freedom Democracy Solidarity Cooperation Development Change Action Aid
  English French German Chinese Arabic Spanish Christmas Easter Ramadan Eid Diwali Nowruz Hajj Internet Web Bible Koran Quran God Allah Parallel Ceasefire Truce Front Era Age Century Decade Round Phase Stage Level`,
)

/** Capitalised words that start sentences but no names; also days, months and other words that name nobody. */
export const NEVER_NAMES = words(
  `The A An This That These Those He She It They We I You His Her Their Its Our My Your There Here Who What When Where Why How Which While
  And But Or Nor For So Yet If Then Than As At By From In Into Of Off On Onto Out Over To Up With Without Within Under Above After Before Since Until During Between Among Against About Around Across Along Amid
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
  Mon Tue Wed Thu Fri Sat Sun Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  Not No Yes Never Also Only Just Even Still Already Again Once Twice Both Either Neither Each Every All Any Some Many Most Much More Less Few Several Such Other Another Same
  Meanwhile However Moreover Furthermore Nevertheless Therefore Thus Hence Instead Otherwise Besides Later Earlier Today Tomorrow Yesterday Tonight Now Recently Ahead Speaking According Asked Citing Following Despite Although Though Because Unless Whether Like Unlike Per Via
  First Second Third Fourth Fifth Last Next One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Millions Dozens
  Photo File Read Watch See More Share Advertisement Image Source Video Updated Published Editor Editing Reporting Writing Copyright PRESS RELEASE Press Release Readout Joint Statement Remarks Transcript Opinion Analysis Exclusive Breaking Update Factbox Explainer Live
  Mr Mrs Ms Dr Sir Madam Ladies Gentlemen Excellencies Excellency Majesty Highness
  Officials Sources Diplomats Analysts Leaders Ministers Police Troops Rebels Protesters Critics Experts Observers Lawmakers Reporters Journalists Witnesses Residents Negotiators Markets Shares Stocks Oil Gold
  Government Governments President Minister Prime Foreign Secretary Talks Negotiations Consultations Discussions Meeting Meetings Visit Summit Dialogue Relations Peace War Security Defence Defense Trade Economic Climate Human Rights Nuclear
  GMT UTC CET EST EDT PST BST KST JST IST AM PM A.M. P.M. COVID Covid COVID-19 Covid-19 AI IT TV GDP CEO CFO HIV AIDS UFO VAT LGBT LGBTQ NGO NGOs MP MPs MEP MEPs PM FM NSA EEZ FTA MoU MOU MOUs USD EUR GBP CFA LNG EV EVs IED UAV UAVs ID OK PhD USB PDF FAQ Q&A DNA RNA GPS HR PR VIP SOS ICBM F-16 F-35 WMD THAAD HIMARS START SALT INF NPT JCPOA CTBT COP COP26 COP27 COP28 COP29 COP30 TAPI BRI SEPA`,
)

/** Verbs of saying. A capitalised word before or after them speaks, so it is a person or a body. */
export const SAYING = words(
  `said says say told tells added adds noted notes stressed stresses wrote writes tweeted posted replied announced announces stated states explained insisted warned warns argued acknowledged
  confirmed claimed declared recalled reiterated underlined underscored emphasized emphasised highlighted commented asked urged vowed pledged testified remarked observed continued concluded lamented joked quipped complained`,
)

/** Verbs whose subject is probably a person. They support a single capitalised word before them. */
export const PERSONAL_VERBS = words(
  `met meets visited visits arrived arrives hosted hosts received receives welcomed welcomes travelled traveled flew spoke speaks talked telephoned phoned thanked praised
  took resigned died believes believed thinks wants hopes hoped expressed discussed discusses met held holds will would has had is was attended addressed signed ordered accused called clashed agreed agree embraced
  hosts discuss urges tells welcomes greets greeted receives phones phoned calls telephones telephoned invites invited flies heads dined hugged briefed briefs addresses attends signs
  meet hold discuss visit sign agree talk host speak`,
)

/** Nouns for a body right before its name ("the rebel group M23", "energy company Orlen"). */
export const BODY_NOUNS = words(
  `party group movement militia company firm agency federation alliance coalition union faction network charity broadcaster newspaper daily magazine website
  outlet airline conglomerate carmaker automaker chipmaker retailer lender bank cartel gang insurer operator developer startup manufacturer producer guild organisation organization foundation`,
)

/** Nouns for people who stand for a state or body ("Turkish officials", "the US side"). */
export const GROUP_NOUNS = words(
  `officials official leaders ministers presidents diplomats diplomat envoys ambassadors negotiators negotiator delegates delegation delegations representatives representative counterparts colleagues government governments cabinet
  authorities team teams side sides premiers chiefs heads officers mission party parties lawmakers senators parliamentarians mps legislators businessmen investors executives executive officers generals commanders advisers advisors aides
  secretaries kings princes monarchs sovereigns foreign-ministers mediators mediator rulers administration junta regime cabinet leadership politicians experts technicians scientists
  peacemakers intermediaries emissaries spokesmen militants fighters rebels rebel faction factions movement group militia bloc company companies embassy parliament military army generals navy crown`,
)

/** Words that may start a phrase about people: articles, possessives, numbers. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this these those his her their its our my both some several many all other two three four five six seven eight nine ten dozens another each senior'.split(
    ' ',
  ),
)
