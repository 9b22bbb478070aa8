/**
 * ISO 3166-1 alpha-2 codes, and the names people write, in English, German, French and Spanish: lower case, without diacritics and
 * punctuation. From Unicode's CLDR display names (Unicode licence), with usual short and local names added.
 * One country a line: the code, then its names.
 */
export const COUNTRY_NAMES: readonly string[] = `
AD andorra, andorre
AE united arab emirates, vereinigte arabische emirate, emirats arabes unis, emiratos arabes unidos, uae, u a e, emirates
AF afghanistan, afganistan
AG antigua barbuda, antigua und barbuda, antigua et barbuda, antigua y barbuda
AI anguilla, anguila
AL albania, albanien, albanie
AM armenia, armenien, armenie
AO angola
AQ antarctica, antarktis, antarctique, antartida
AR argentina, argentinien, argentine
AS american samoa, amerikanisch samoa, samoa americaines, samoa americana
AT austria, osterreich, autriche, oesterreich
AU australia, australien, australie
AW aruba
AX aland islands, alandinseln, iles aland, islas aland
AZ azerbaijan, aserbaidschan, azerbaidjan, azerbaiyan
BA bosnia herzegovina, bosnia, bosnien und herzegowina, bosnie herzegovine, bosnia y herzegovina
BB barbados, barbade
BD bangladesh, bangladesch, banglades
BE belgium, belgien, belgique, belgica, belgie
BF burkina faso
BG bulgaria, bulgarien, bulgarie
BH bahrain, bahrein, barein
BI burundi
BJ benin
BL st barthelemy, saint barthelemy, san bartolome
BM bermuda, bermudes, bermudas
BN brunei, brunei darussalam
BO bolivia, bolivien, bolivie, plurinational state of bolivia
BQ caribbean netherlands, karibische niederlande, pays bas caribeens, caribe neerlandes
BR brazil, brasilien, bresil, brasil
BS bahamas
BT bhutan, bhoutan, butan
BV bouvet island, bouvetinsel, ile bouvet, isla bouvet
BW botswana, botsuana
BY belarus, bielorussie, bielorrusia
BZ belize, belice
CA canada, kanada
CC cocos keeling islands, cocos islands, kokosinseln, iles cocos, islas cocos
CD congo kinshasa, kongo kinshasa, republica democratica del congo
CF central african republic, zentralafrikanische republik, republique centrafricaine, republica centroafricana
CG congo brazzaville, kongo brazzaville, congo
CH switzerland, schweiz, suisse, suiza, svizzera, swiss
CI cote d ivoire, ivory coast
CK cook islands, cookinseln, iles cook, islas cook
CL chile, chili
CM cameroon, kamerun, cameroun, camerun
CN china, chine, prc, peoples republic of china, people s republic of china, mainland china
CO colombia, kolumbien, colombie
CR costa rica
CU cuba, kuba
CV cape verde, cabo verde, cap vert
CW curacao, curazao
CX christmas island, weihnachtsinsel, ile christmas, isla de navidad
CY cyprus, zypern, chypre, chipre
CZ czechia, tschechien, tchequie, chequia, czech republic, tschechische republik, republique tcheque, republica checa
DE germany, deutschland, allemagne, alemania, brd, federal republic of germany, bundesrepublik deutschland
DJ djibouti, dschibuti, yibuti
DK denmark, danemark, dinamarca, danmark, daenemark
DM dominica, dominique
DO dominican republic, dominikanische republik, republique dominicaine, republica dominicana
DZ algeria, algerien, algerie, argelia
EC ecuador, equateur
EE estonia, estland, estonie
EG egypt, agypten, egypte, egipto, aegypten
EH western sahara, westsahara, sahara occidental
ER eritrea, erythree
ES spain, spanien, espagne, espana
ET ethiopia, athiopien, ethiopie, etiopia, aethiopien
FI finland, finnland, finlande, finlandia, suomi
FJ fiji, fidschi, fidji, fiyi
FK falkland islands, falklandinseln, iles malouines, islas malvinas
FM micronesia, mikronesien, micronesie
FO faroe islands, faroer, iles feroe, islas feroe, faeroeer
FR france, frankreich, francia
GA gabon, gabun
GB united kingdom, uk, vereinigtes konigreich, royaume uni, r u, reino unido, ru, u k, great britain, britain, england, scotland, wales, northern ireland, grossbritannien, grande bretagne, angleterre, gran bretana, inglaterra, vereinigtes konigreich grossbritannien, vereinigtes koenigreich
GD grenada, grenade, granada
GE georgia, georgien, georgie
GF french guiana, franzosisch guayana, guyane francaise, guayana francesa, franzoesisch guayana
GG guernsey, guernesey
GH ghana
GI gibraltar
GL greenland, gronland, groenland, groenlandia
GM gambia, gambie
GN guinea, guinee
GP guadeloupe, guadalupe
GQ equatorial guinea, aquatorialguinea, guinee equatoriale, guinea ecuatorial, aequatorialguinea
GR greece, griechenland, grece, grecia
GS south georgia south sandwich islands, sudgeorgien und die sudlichen sandwichinseln, georgie du sud et les iles sandwich du sud, islas georgia del sur y sandwich del sur, suedgeorgien und die suedlichen sandwichinseln
GT guatemala
GU guam
GW guinea bissau, guinee bissau, guinea bisau
GY guyana
HK hong kong sar china, hong kong, sonderverwaltungsregion hongkong, hongkong, r a s chinoise de hong kong, rae de hong kong china, rae de hong kong, hong kong sar
HM heard mcdonald islands, heard und mcdonaldinseln, iles heard et macdonald, islas heard y mcdonald
HN honduras
HR croatia, kroatien, croatie, croacia
HT haiti
HU hungary, ungarn, hongrie, hungria
ID indonesia, indonesien, indonesie
IE ireland, irland, irlande, irlanda, republic of ireland, eire
IL israel
IM isle of man, ile de man, isla de man
IN india, indien, inde
IO british indian ocean territory, britisches territorium im indischen ozean, territoire britannique de l ocean indien, territorio britanico del oceano indico
IQ iraq, irak
IR iran, islamic republic of iran
IS iceland, island, islande, islandia
IT italy, italien, italie, italia
JE jersey
JM jamaica, jamaika, jamaique
JO jordan, jordanien, jordanie, jordania
JP japan, japon, nippon
KE kenya, kenia
KG kyrgyzstan, kirgisistan, kirghizstan, kirguistan
KH cambodia, kambodscha, cambodge, camboya
KI kiribati
KM comoros, komoren, comores, comoras
KN st kitts nevis, st kitts und nevis, saint christophe et nieves, san cristobal y nieves
KP north korea, nordkorea, coree du nord, corea del norte
KR south korea, sudkorea, coree du sud, corea del sur, korea, republic of korea, coree, corea, korea republic of, suedkorea
KW kuwait, koweit
KY cayman islands, kaimaninseln, iles caimans, islas caiman
KZ kazakhstan, kasachstan, kazajistan
LA laos
LB lebanon, libanon, liban, libano
LC st lucia, sainte lucie, santa lucia
LI liechtenstein
LK sri lanka
LR liberia
LS lesotho, lesoto
LT lithuania, litauen, lituanie, lituania
LU luxembourg, luxemburg, luxemburgo
LV latvia, lettland, lettonie, letonia
LY libya, libyen, libye, libia
MA morocco, marokko, maroc, marruecos
MC monaco
MD moldova, republik moldau, moldavie, moldavia
ME montenegro
MF st martin, saint martin, san martin
MG madagascar, madagaskar
MH marshall islands, marshallinseln, iles marshall, islas marshall
MK north macedonia, nordmazedonien, macedoine du nord, macedonia del norte, macedonia
ML mali
MM myanmar burma, myanmar, myanmar birmanie, myanmar birmania, burma
MN mongolia, mongolei, mongolie
MO macao sar china, macao, sonderverwaltungsregion macau, macau, r a s chinoise de macao, rae de macao china, rae de macao
MP northern mariana islands, nordliche marianen, iles mariannes du nord, islas marianas del norte, noerdliche marianen
MQ martinique, martinica
MR mauritania, mauretanien, mauritanie
MS montserrat
MT malta, malte
MU mauritius, maurice, mauricio
MV maldives, malediven, maldivas
MW malawi, malaui
MX mexico, mexiko, mexique
MY malaysia, malaisie, malasia
MZ mozambique, mosambik
NA namibia, namibie
NC new caledonia, neukaledonien, nouvelle caledonie, nueva caledonia
NE niger
NF norfolk island, norfolkinsel, ile norfolk, isla norfolk
NG nigeria
NI nicaragua
NL netherlands, niederlande, pays bas, paises bajos, holland, the netherlands, hollande, holanda
NO norway, norwegen, norvege, noruega, norge
NP nepal
NR nauru
NU niue
NZ new zealand, neuseeland, nouvelle zelande, nueva zelanda
OM oman
PA panama
PE peru, perou
PF french polynesia, franzosisch polynesien, polynesie francaise, polinesia francesa, franzoesisch polynesien
PG papua new guinea, papua neuguinea, papouasie nouvelle guinee, papua nueva guinea
PH philippines, philippinen, filipinas
PK pakistan
PL poland, polen, pologne, polonia, polska
PM st pierre miquelon, st pierre und miquelon, saint pierre et miquelon, san pedro y miquelon
PN pitcairn islands, pitcairn, pitcairninseln, iles pitcairn, islas pitcairn
PR puerto rico, porto rico
PS palestinian territories, palestine, palastinensische autonomiegebiete, palastina, territoires palestiniens, territorios palestinos, palestina, palaestinensische autonomiegebiete
PT portugal
PW palau, palaos
PY paraguay
QA qatar, katar, catar
RE reunion, la reunion
RO romania, rumanien, roumanie, rumania, rumaenien
RS serbia, serbien, serbie
RU russia, russland, russie, rusia, russian federation
RW rwanda, ruanda
SA saudi arabia, saudi arabien, arabie saoudite, arabia saudi
SB solomon islands, salomonen, iles salomon, islas salomon
SC seychelles, seychellen
SD sudan, soudan
SE sweden, schweden, suede, suecia, sverige
SG singapore, singapur, singapour
SH st helena, sainte helene, santa elena
SI slovenia, slowenien, slovenie, eslovenia
SJ svalbard jan mayen, spitzbergen und jan mayen, svalbard et jan mayen, svalbard y jan mayen
SK slovakia, slowakei, slovaquie, eslovaquia, slovak republic
SL sierra leone, sierra leona
SM san marino, saint marin
SN senegal
SO somalia, somalie
SR suriname, surinam
SS south sudan, sudsudan, soudan du sud, sudan del sur, suedsudan
ST sao tome principe, sao tome und principe, sao tome et principe, santo tome y principe
SV el salvador, salvador
SX sint maarten, saint martin partie neerlandaise, saint martin
SY syria, syrien, syrie, siria, syrian arab republic
SZ eswatini, esuatini, swaziland
TC turks caicos islands, turks und caicosinseln, iles turques et caiques, islas turcas y caicos
TD chad, tschad, tchad
TF french southern territories, franzosische sud und antarktisgebiete, terres australes francaises, territorios australes franceses, franzoesische sued und antarktisgebiete
TG togo
TH thailand, thailande, tailandia
TJ tajikistan, tadschikistan, tadjikistan, tayikistan
TK tokelau
TL timor leste, timor oriental
TM turkmenistan
TN tunisia, tunesien, tunisie, tunez
TO tonga
TR turkiye, turkei, turquie, turquia, turkey, tuerkei
TT trinidad tobago, trinidad und tobago, trinite et tobago, trinidad y tobago
TV tuvalu
TW taiwan, taiwan roc
TZ tanzania, tansania, tanzanie, united republic of tanzania
UA ukraine, ucrania
UG uganda, ouganda
UM u s outlying islands, amerikanische uberseeinseln, iles mineures eloignees des etats unis, islas menores alejadas de ee uu, amerikanische ueberseeinseln
US united states, us, vereinigte staaten, usa, etats unis, e u, estados unidos, ee uu, u s a, u s, united states of america, america, estados unidos de america, etats unis d amerique, vereinigte staaten von amerika, eeuu
UY uruguay
UZ uzbekistan, usbekistan, ouzbekistan
VA vatican city, vatikanstadt, etat de la cite du vatican, ciudad del vaticano
VC st vincent grenadines, st vincent und die grenadinen, saint vincent et les grenadines, san vicente y las granadinas
VE venezuela, bolivarian republic of venezuela
VG british virgin islands, britische jungferninseln, iles vierges britanniques, islas virgenes britanicas
VI u s virgin islands, amerikanische jungferninseln, iles vierges des etats unis, islas virgenes de ee uu
VN vietnam, viet nam
VU vanuatu
WF wallis futuna, wallis und futuna, wallis et futuna, wallis y futuna
WS samoa
YE yemen, jemen
YT mayotte
ZA south africa, sudafrika, afrique du sud, sudafrica, suedafrika
ZM zambia, sambia, zambie
ZW zimbabwe, simbabwe, zimbabue
`
  .trim()
  .split('\n')
