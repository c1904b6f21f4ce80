/**
 * Words that a last name starts with. Source: Chicago Manual of Style, 8.4-8.14 (names with particles),
 * and the Library of Congress, RDA name policy for the languages of Europe and for Arabic and Hebrew.
 */
export const PARTICLES = `
  van von vom vander vanden vande vande der den de del dela delos dell della delle dello degli dei di da das dos do
  du des d' dal dalla la las le les lo los l' st ste saint sainte san santa santo sao ter ten te op zu zum zur zur
  bin ibn bint al el abu abou ben bar bat af av ap ab o' mc mac fitz ni nic ua t' tot 't vander uit und y`;

/** Particles that are as likely given or middle names: not taken before a common last name. */
export const SOFT_PARTICLES = `al el bin ben bar bat abu abou ab ap te ten op av af ni mac do lo`;

/** Particles that may start a given name: `La Toya`, `De Andre`, `Le Roy`. */
export const GIVEN_PREFIXES = `la le de da du ra ja ta sha ma san`;

/** What follows `de`, `del`, `de la`, `de los` in given names of devotion: `Maria del Carmen`, `Juan de Dios`. */
export const DEVOTIONS = `
  carmen jesus pilar rosario luz angeles lourdes guadalupe socorro refugio dios fatima consuelo mar paz
  concepcion soledad dolores rocio milagros mercedes nieves remedios transito sagrario amparo asuncion
  montserrat monserrat pino valle perpetuo`;

/** Last names after a lone `O`, as in `O Brien`. Source: MacLysaght, "The Surnames of Ireland". */
export const AFTER_O = `
  brien bryan bryant brian connor conner connell conor neil neill neal neall donnell donnel reilly rielly riley hara
  leary keefe keeffe malley mally rourke roark sullivan shea shaughnessy dell toole grady dowd day dea gara
  callaghan driscoll flaherty flynn flinn donoghue donohue donovan hare mara hearn hanlon meara bannon kane kelly
  kelley hagan halloran loughlin laughlin mahony mahoney boyle byrne carroll casey clery dwyer farrell fallon gorman
  haire hern higgins kennedy looney malia meally nan quinn quin regan rafferty rorke ryan steen sheehan tierney
  tool briant cain cleary`;

/** Last names after a lone `D`, as in `D Angelo`. Source: the Italian and French entries of the Census surname file. */
export const AFTER_D = `
  angelo amico agostino ambrosio antonio andrea andrade arcy souza silva costa elia orazio urso amato alessandro
  aquila errico onofrio ambrosia avila alessio angelis addario adamo agosta amelio apice argenio aurizio
  auria avanzo ettore innocenzo imperio oliveira oria ottavio`;

/** Last names of two words without a hyphen. Source: Debrett's Peerage & Baronetage; Burke's Landed Gentry. */
export const COMPOUNDS = `
  day-lewis lloyd-webber bonham-carter vaughan-williams baron-cohen scott-thomas conan-doyle lloyd-george
  spencer-churchill rhys-jones rhys-davies rhys-davis rhys-meyers bowes-lyon parker-bowles armstrong-jones
  mountbatten-windsor douglas-home douglas-hamilton fox-talbot pitt-rivers taylor-joy waller-bridge
  taylor-johnson louis-dreyfus zeta-jones gordon-levitt lloyd-jones price-jones wynne-jones gordon-lennox
  hope-jones bulwer-lytton hore-belisha leigh-fermor burne-jones seton-watson newton-john barrett-browning
  rodham-clinton bader-ginsburg beecher-stowe garcia-marquez vargas-llosa rimsky-korsakov villa-lobos
  boutros-ghali bowen-jones davies-jones pryce-jones lloyd-wright sackville-west knatchbull-hugessen
  cavendish-bentinck wentworth-fitzwilliam hely-hutchinson ormsby-gore trevor-roper granville-barker`;

/** Most common Vietnamese last names. Source: Lê Trung Hoa, "Họ và tên người Việt Nam". */
export const VIETNAMESE = `
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan lam trinh mai dao cao
  luong luu chau ta thai quach tang vuong to lai kieu ton ha la`;

/** Most common Spanish last names that are hardly ever given names. Source: INE (Spain), INEGI (Mexico), U.S. Census 2010. */
export const SPANISH = `
  garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores rivera gomez diaz
  reyes morales cruz ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez vazquez castillo jimenez moreno
  romero herrera medina aguilar garza castro fernandez vargas guzman mendez munoz salazar soto delgado pena
  rios ortega estrada contreras sandoval guerrero valdez rojas vega marquez alvarado nunez espinoza espinosa
  padilla cortez cortes fuentes avila juarez lozano maldonado molina navarro acosta carrillo cabrera mejia
  velasquez velazquez zamora cervantes trujillo suarez ochoa serrano ayala rosales solis duran cardenas
  miranda calderon ibarra zuniga lara barrera escobar salinas villarreal villa bautista pacheco
  rosas cisneros velez tapia montoya meza correa olivares ibanez esparza gallegos arroyo avalos osorio
  figueroa montes tellez orozco macias valencia camacho cano quintero arias robles peralta ponce parra galvan
  benitez bonilla trevino huerta rubio valenzuela zavala montano mora escobedo villegas ventura quintana
  dominguez colon davila melendez pineda cordova cordoba marin barajas barrios beltran blanco bravo
  bustamante caballero campos cantu carrasco castaneda cuevas esquivel franco gallardo
  gil guevara hidalgo iglesias jaramillo leal luna madrid maestas magana marrero mata mercado mireles nieto nieves
  ocampo olivas oliver pagan palacios pedraza perea polanco portillo prado quiroz rangel rendon rincon rivas
  rosado saenz salas saldana salgado segura sepulveda silva sosa tejeda toledo tovar ulloa urbina
  uribe valadez valle varela vera vidal villalobos villanueva yanez zapata zepeda lopes ferreira pereira oliveira
  santos souza costa almeida carvalho gasset ycaza iturbide elizondo echeverria arellano arce
  aponte alonso alfaro aguirre abreu`;
