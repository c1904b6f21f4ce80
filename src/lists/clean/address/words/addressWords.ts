/** Words of a table as a set. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/**
 * Street types that hardly ever are part of a city's name, with their abbreviations and common
 * misspellings (USPS Publication 28, appendix C1).
 */
export const STREET_TYPES =
  words(`aly alley allee ally anex annex annx ave av aven avenu avenue avn avnue bayou
blvd boul boulevard boulv bnd brg byp bypas bypass causeway causwa cswy cir circ circl circle crcl crcle
circles clf corso corner cor court ct crt courts cts cove cv crescent cres crsent crsnt crossroad xrd
crossing crossng crssng xing curve curv driv drive dr drv drives drs expressway exp expr express expw expy
extension ext extn exts freeway freewy frway frwy fwy gade gateway gatewy gatway gtway gtwy highway highwy hiway
hiwy hway hwy knoll knl lane ln lanes loop loops mall motorway mtwy overpass opas parkway parkwy pkway pkwy pky
parkways pkwys passage psge path paths pike pikes place pl plaza plz plza promenade ramp rd road roads rds
route rte row run skyway spur square sq sqr sqre squ sqrs squares stravenue stra strav street st str strt
streets sts terrace ter terr throughway trwy trace traces trce track tracks trak trk trks trafficway trfy
trail trails trl trls tunnel tunel tunl turnpike trnpk turnpk tpke underpass upas walk walks way wy ways`);

/** Street types that are common in the names of cities as well (Publication 28, appendix C1). */
export const PLACE_TYPES =
  words(`arcade arc beach bch bend bluff blf bluffs blfs bottom bottm branch br bridge
brdge brook brk brooks burg camp canyon canyn cape center centre ctr centers cliff cliffs clfs club common
commons coves creek crk crest dale dam divide estate est estates ests falls fls ferry fry field fld fields
flds flat flats flt ford forest frst forge fork forks fort garden gdn gardens gdns glen gln green grn grove
grv groves harbor hbr haven hvn heights hts hill hl hills hls hollow holw inlet island is islands isle
junction jct key keys knolls lake lk lakes lks land landing lndg light lodge ldg manor mnr manors
meadow meadows mdw mdws mill mills mission mount mountain mtn neck orchard orch oval park parks pass pine
pines plain plains point pt points port prairie pr ranch rnch rapid rapids rest ridge rdg ridges river riv
shoal shoals shore shr shores spring spg springs spgs station sta stream summit smt union valley vly
valleys view vw views village vlg ville vista vis well wells`);

/** Street types that stand before the name, as in Puerto Rico and the Southwest. */
export const LEADING_TYPES =
  words(`calle avenida ave av camino cam carretera carr caminito cerrada paseo via
vereda callejon rue`);

/** What a numbered road is called, so that the number behind it is no house number: `Hwy 9`, `FM 1960`. */
export const NUMBERED_ROADS =
  words(`highway hwy hiway route rte rt road rd sr cr fm rm us i ih interstate sh cth
th calle avenida ave avenue carr carretera ramal km parcelas st street county state farm loop spur trail
trl`);

/** Secondary unit designators that a number or letter follows (Publication 28, appendix C2). */
export const UNITS =
  words(`apt apartment apmt aptmt bldg building bld dept department fl floor flr hngr hangar
key lot no num number pier pmb rm room slip spc space sp ste suite stop trlr trailer unit box bin drawer
villa cottage condo ph hc rr psc cmr block blk phase sector entry level lvl mailstop ms wing tower townhouse`);

/** Secondary unit designators that stand alone (Publication 28, appendix C2). */
export const LONE_UNITS =
  words(`bsmt basement frnt front lbby lobby lowr lower ofc office ph penthouse rear side
uppr upper garage loft attic left right downstairs upstairs flr floor fl`);

/** What stands before a floor or building that has no number: `Ground Floor`, `Rear Bldg`. */
export const FLOORS =
  words(`ground main top first second third fourth garden upper lower rear front back left right
carriage guest entire whole`);
export const FLOOR_WORDS = words('floor fl flr bldg building house unit apt apartment');

/** Directions, in English and Spanish (Publication 28, appendix B). */
export const DIRECTIONS =
  words(`n s e w ne nw se sw north south east west northeast northwest southeast southwest
norte sur este oeste`);

/** What a street address without a house number begins with: a box, a rural route, a military unit. */
export const BOXES = words(
  `po pob box rr rfd hc psc cmr unit pobox apdo apartado hcr uss usns usmc postal`,
);

/** House numbers as words. */
export const NUMBER_WORDS = words('one two three four five six seven eight nine ten eleven twelve');

/** Parts of Puerto Rican addresses that belong to the street (Publication 28, section 29). */
export const DEVELOPMENTS =
  words(`urb urbanizacion cond condominio bo barrio sect sector res residencial ext
parc parcelas bda barriada jard jardines alts altos mans repto reparto estancias qtas villa villas edif
edificio`);

/** What stands before a name that is no part of the address. */
export const CARE_OF = words('c/o co/ care attn attention att atencion a/c');

/** Ends of a company's name. */
export const COMPANY_ENDS =
  words(`inc incorporated llc llp lp pllc pc corp corporation ltd limited company
foundation trust`);

/** Streets that have no type. */
export const WHOLE_NAMES = words(
  'broadway bowery embarcadero boardwalk esplanade strand promenade',
);

/** Names behind `St` in the names of US cities (the public list of federalgovernmentzipcodes.us) and streets. */
export const SAINTS =
  words(`agatha albans amant andrew andrews ann anne anns ansgar anthony augustine benedict
bernard bernice bonaventure boniface bonifacius catharine catherine charles clair clairsville cloud columbans
croix david donatus edward elizabeth elmo francis francisville gabriel george georges germain hedwig helen
helena helens henry hilaire ignace ignatius inigoes jacob james jo joe john johns johnsbury johnsville joseph
josephs just landry lawrence leo leonard libory louis louisville lucas lucie luke marie maries mark marks
martin martins martinville mary marys matthew matthews maurice meinrad michael michaels nazianz nicholas olaf
onge paris patrick paul pauls peter peters petersburg philip regis robert rose simons stephen stephens thomas
vincent vrain xavier`);
