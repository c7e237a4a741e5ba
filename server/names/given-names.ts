/**
 * Groups of given names, one a line: one name in several languages, with its short forms. A word may be in two groups
 * ("sasha"). Other names are judged by their letters alone.
 */
const GROUPS = `
  alexander aleksandr oleksandr aleksander alexandre alessandro alejandro iskander alex sasha sascha aliaksandr aleksandar
  alexandra aleksandra oleksandra alessandra alejandra sasha
  alexei aleksei alexey aleksey oleksiy alexis alyosha
  andrew andrei andrey andriy andre andreas andrea andrzej ondrej andrej andres andy drew
  anthony antony antonio anton antoine antonin tony
  anna ann anne hanna hannah ana anya
  antonia antonina
  arseniy arseny arsen
  augustus august augusto
  bartholomew bartolomeo bart
  benjamin binyamin benyamin ben bibi benny
  bernard bernardo bernd bernie
  boris borys
  carol karol carole
  catherine katherine kathryn catalina katharina ekaterina kateryna yekaterina katarzyna kate katie cathy
  charles carlos carlo karl carl charlie chuck karel
  christian kristian cristian chris
  christopher cristobal christophe christoph chris kris
  christine christina kristina cristina
  daniel danilo danylo daniele dan danny
  david davyd daud dawood dave
  demetrius dmitri dmitry dmytro dimitri dimitris dimitar dima
  dominic dominik domingo dominique
  donald don donny
  edmund edmundo ed
  edward eduardo edvard eduard edouard ed eddie ted teddy
  elizabeth elisabeth elisaveta yelizaveta isabel isabella elisabetta liz lisa betty beth
  emil emilio emile
  eugene evgeny yevgeny evgeni yevhen eugenio eugen gene
  francis francisco francesco francois frantisek franz frank paco pancho
  frederick friedrich frederic federico fryderyk frederik fred freddie fritz
  gabriel gabriele jibril
  george georges georg giorgio jorge giorgi yuri yuriy yury jerzy jiri iurii igor
  gerald gerard gerhard gerry gerardo
  gregory grigory grigori hryhoriy gregorio greg grzegorz
  helen elena yelena olena helena ilona
  henry henri heinrich enrique enrico henryk harry hank hendrik
  hugh hugo ugo
  ibrahim abraham ebrahim avraham abe
  igor ihor
  ignatius ignacio ignazio
  ilya illia elijah elias ilyas
  irina iryna irene
  isaac ishaq yitzhak itzhak
  ismail ismael ishmael
  james jaime jacob jacques giacomo jakob jakub yakov yaakov jim jimmy jamie santiago diego yaqub
  jan john johan johann johannes juan jean giovanni ivan ioannis yannis joao jon johnny jack sean hans ion ian janos jovan
  jane joan jeanne johanna giovanna juana ioanna joanna
  jesus isa
  joaquin joachim
  joseph josep jose giuseppe josef jozef yosef yusuf youssef yousef joe iosif jusuf pepe
  joshua yehoshua jesus
  judith yehudit judy
  julia yulia yuliya julie giulia iulia
  julius julio giulio jules
  kenneth ken kenny
  lawrence laurence laurent lorenzo lars larry
  leo leon lev lew leonid
  louis luis luigi lewis ludwig lou ludovic
  luke lucas luca lukas lukasz luc
  margaret margarita marguerite margarete maggie peggy greta
  mark marc marco marcus marek markus marko
  martin martino marten
  mary maria marie mariya miriam maryam mariam
  matthew mateo matteo matthias mathieu mateusz matej matt
  max maxim maksim maxime maksym maximilian
  michael mikhail miguel michel michele mykhailo mykhaylo mihail mihai mike mick misha mikael
  michelle michele micaela michaela mikaela
  mohammed muhammad mohammad mohamed mohamad muhammed mehmet mahomed mohd md magomed mamadou muhamad
  moses moshe musa moussa moises
  mustafa mostafa mustapha moustapha
  natalia nataliya natalya natalie natasha
  nathaniel nathan nat
  nicholas nicolas nikolai nikolay mykola nicola nikola niccolo nick nikos klaus claus nikolaos nicolae
  omar umar omer
  osama usama
  othman osman uthman usman
  patrick padraig patricio pat
  paul pablo paolo pavel pavlo paulo pal pawel
  peter pedro pietro pierre pyotr petr petro piotr pete petar
  philip phillip felipe philippe filippo phil filip
  ramon raymond ray raimundo raymundo
  ralph raul rolf raoul
  richard ricardo riccardo rick dick rich richie
  robert roberto rob bob bobby bert
  ronald ron ronnie ronaldo
  rudolf rudolph rodolfo rudy
  samuel sam sami shmuel
  sergei sergey serhiy sergio serge sergii siarhei sergej
  simon simeon shimon semyon
  sofia sophia sophie sofiya
  solomon suleiman sulaiman salomon
  stephen steven stefan esteban stepan etienne stefano steve stephane
  susan susanna suzanne susana sue
  svetlana svitlana sviatlana
  tatiana tatyana tetiana
  theodore teodoro fyodor fedor fedir teodor theo ted teddy
  theresa teresa therese tereza terry
  thomas tomas tommaso tom tommy tomasz
  timothy timofey timoteo tim timmy
  victor viktor vittorio vik
  vincent vincenzo vicente vince
  vladimir volodymyr uladzimir vlad vova wladimir
  vladislav vladyslav uladzislau
  vyacheslav viacheslav slava wieslaw
  walter gualtiero walt
  william wilhelm guillermo guillaume guglielmo bill billy will willem liam vilem
  yahya yehia
  zachary zakaria zacharias zack
  abdullah abdallah abdulla abdollah
  ahmed ahmad akhmed akhmad achmad ahmet
  aziz azeez
  bashir basheer
  fahd fahad
  faisal faysal feisal
  hamad hamed
  hamid hameed hamit
  hassan hasan hassen
  hussein husayn hossein hussain hosein husain huseyn hoseyn huseyin
  jamal gamal djamal jamel djamel
  kamal kamel kemal
  karim kareem kerim
  khaled khalid halid
  mahmoud mahmud mahmood mehmood mahmut mohamud
  masoud masud massoud masood mesut
  nasser nasir naser nasr
  rashid rachid rasheed
  rahim raheem
  rahman rehman
  said saeed sayeed saied
  salem
  salim saleem selim
  salman selman
  sultan
  tariq tarek tareq tarik
  walid waleed oualid
  yasir yasser yassir yaser
  yassin yasin yaseen
  zayed zaid zayd zeid
  aaron aron haroun harun
  adel adil
  adam adem
  alan allan alain allen
  albert alberto
  alfred alfredo alf
  ali aly
  amin ameen emin
  amir emir ameer
  angela angelica angelique
  angelo angel
  anwar enver
  armando
  arnold arnaldo arnaud
  arthur arturo artur
  bilal
  brian bryan bryant
  claude claudio
  clara klara chiara
  diana diane
  dennis denis denys
  edgar
  emma
  eric erik erich
  erika
  ernest ernesto ernst
  farid fareed
  felix feliks
  ferdinand fernando hernando
  gilbert gilberto
  hakim hakeem
  halim haleem
  harold harald
  herbert heriberto
  herman hermann hernan
  hubert
  idris
  jalal jalil djalal
  jason
  justin justinus
  kevin
  kelvin
  lara larisa larissa
  leila layla laila
  linda
  majid majeed
  malik malek
  marcel marcelo marcello
  marina
  karina
  arina
  mansour mansur mansoor
  mario
  munir mounir
  nabil nabeel
  nadia nadezhda
  oleg oleh
  olga olha
  oliver olivier
  orlando roland rolando
  oscar oskar
  qasim kasim kassem qassem qasem
  rafael raphael rafal
  rafiq rafik
  ramzi ramzy
  rami
  roger rogelio rutger
  roman
  ryan
  samir sameer
  sara sarah
  sharif sherif shareef
  taha
  tahir taher
  tamara
  vera
  valentin valentyn valentino
  valery valeri valeriy
  vasily vasyl vasil basil
  vitaly vitaliy vitali
  yunus younis younes yunis jonah jonas
  zahir zaher
  zoran
  goran
`

const GROUPS_OF = groupsByName(GROUPS)

/** True if two lower-case ASCII words are one given name in two languages, or a name and its short form. */
export function areEquivalentGivenNames(a: string, b: string): boolean {
  const groupsOfB = GROUPS_OF.get(b)
  return groupsOfB !== undefined && (GROUPS_OF.get(a)?.some((group) => groupsOfB.includes(group)) ?? false)
}

/** True if both are known given names and no group has both: Tim and Tom are one letter apart, but two people. */
export function areDistinctGivenNames(a: string, b: string): boolean {
  return a !== b && GROUPS_OF.has(a) && GROUPS_OF.has(b) && !areEquivalentGivenNames(a, b)
}

/** Returns one word for all names of a group, for blocking; the word itself if it is in no group or in several. */
export function canonicalGivenName(word: string): string {
  const groups = GROUPS_OF.get(word)
  return groups?.length === 1 ? (groups[0] ?? word) : word
}

/** Lists the groups of each name. The first name of a group stands for it. */
function groupsByName(text: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const line of text.trim().split('\n')) {
    const names = line.trim().split(/\s+/)
    const [first = ''] = names
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), first])
  }
  return groups
}
