import { expect, test } from 'vitest';
import { splitFullName } from './splitFullName.ts';

/** Made up after the rules were done. Accepted answers stand between bars; empty: must not be sent. */
const FRESH = `
Gen. Maria Ortiz > Maria > Ortiz
Maj. Gen. Samuel Rhodes > Samuel > Rhodes
1st Lt. Casey Monroe > Casey > Monroe
MSgt Kyle Brandt > Kyle > Brandt
GySgt. Hector Salinas > Hector > Salinas
CWO3 Dale Hutchins > Dale > Hutchins
Chief Petty Officer Tom Walsh > Tom > Walsh
Rear Admiral Grace Hopper > Grace > Hopper
Captain James Kirk > James > Kirk
PFC Leroy Biggs > Leroy > Biggs
Sgt Maj Carl Dunn > Carl > Dunn
Staff Sergeant Nina Cole > Nina > Cole
Brig Gen Paul Adair > Paul > Adair
LTC Robert Finch (Ret) > Robert > Finch
Fr. Michael Dolan > Michael > Dolan
Sister Mary Catherine Burke > Mary Catherine|Mary > Burke
Rabbi David Stein > David > Stein
Pastor Luke Hargrove > Luke > Hargrove
Bishop T.D. Jakes > T.D. > Jakes
Rt. Rev. Alan Moss > Alan > Moss
The Very Rev. Colin Price > Colin > Price
Father Tom O'Malley > Tom > O'Malley
Elder James Whitlock > James > Whitlock
Prof. Emily Zhang > Emily > Zhang
Professor Emeritus Harold Voss > Harold > Voss
Assoc. Prof. Lena Ruiz > Lena > Ruiz
Senator Ruth Bell > Ruth > Bell
Gov. Daniel Park > Daniel > Park
Councilman Rick Torres > Rick > Torres
Judge Helen Marsh > Helen > Marsh
Hon. Robert C. Dale > Robert > Dale
The Honorable Jane Pruitt > Jane > Pruitt
Congresswoman Anna Lowe > Anna > Lowe
Sheriff Wade Boggs > Wade > Boggs
Officer Tina Reyes > Tina > Reyes
Det. Joe Friday > Joe > Friday
Miss Ella Vance > Ella > Vance
Mx. Rowan Keller > Rowan > Keller
Dr Priya Patel > Priya > Patel
DR. SUSAN K. HALE > SUSAN > HALE
Mr Wong >  > Wong
Dr. Feelgood >  > Feelgood
Mr. and Mrs. Peter Nowak > Peter > Nowak
Mr. & Mrs. Nowak >  > Nowak
Mr and Mrs T. Barnes > T.|T > Barnes
Drs. Alan and Beth Cohen > Alan > Cohen
Dr. Alan Cohen and Mrs. Beth Cohen > Alan > Cohen
Mr. Alan Wu & Ms. Dana Fox > Alan > Wu
Alan + Beth Cohen > Alan > Cohen
Alan and Beth Cohen-Ruiz > Alan > Cohen-Ruiz
Alan R. & Beth T. Cohen > Alan > Cohen
Cohen, Alan & Beth > Alan > Cohen
COHEN ALAN R & BETH T > ALAN > COHEN
COHEN ALAN & BETH > ALAN > COHEN
Cohen, Alan R. and Ruiz, Beth > Alan > Cohen
Alan Cohen / Beth Ruiz > Alan > Cohen
Alan Cohen or Beth Cohen > Alan > Cohen
Juan y Maria Lopez > Juan > Lopez
Alan Cohen and Family > Alan > Cohen
Alan Cohen & Guest > Alan > Cohen
Gary Webb, CPA > Gary > Webb
Gary Webb, CPA, CFP > Gary > Webb
Gary Webb CFP > Gary > Webb
Laura Hinton, RN > Laura > Hinton
Laura Hinton RN BSN > Laura > Hinton
LAURA HINTON RN > LAURA > HINTON
LAURA HINTON, LMFT > LAURA > HINTON
Laura Hinton, Ph.D., LPC > Laura > Hinton
Laura Hinton Ph. D. > Laura > Hinton
Laura Hinton, Psy.D. > Laura > Hinton
Kevin Marsh, Esq. > Kevin > Marsh
Kevin Marsh Esq > Kevin > Marsh
Kevin Marsh, J.D. > Kevin > Marsh
Kevin Marsh, MBA, PMP > Kevin > Marsh
Kevin Marsh MBA > Kevin > Marsh
Kevin Marsh, OTR/L > Kevin > Marsh
Kevin Marsh, PA-C > Kevin > Marsh
Kevin Marsh PharmD > Kevin > Marsh
Kevin Marsh, SHRM-CP > Kevin > Marsh
Kevin Marsh, Realtor > Kevin > Marsh
Kevin Marsh, CSCS > Kevin > Marsh
Kevin Marsh, MSW, LICSW > Kevin > Marsh
Kevin Marsh, Ed.D. > Kevin > Marsh
Kevin Marsh, D.O. > Kevin > Marsh
Kevin Marsh USMC Ret. > Kevin > Marsh
Marsh, Kevin, MD > Kevin > Marsh
Marsh, Kevin T., III > Kevin > Marsh
Marsh III, Kevin T. > Kevin > Marsh
Marsh, Dr. Kevin > Kevin > Marsh
MARSH, KEVIN T JR > KEVIN > MARSH
Kevin Marsh II > Kevin > Marsh
Kevin Marsh Jr. > Kevin > Marsh
KEVIN MARSH IV > KEVIN > MARSH
Kevin T Marsh Sr > Kevin > Marsh
MARSH SR KEVIN T > KEVIN > MARSH
MARSH KEVIN T > KEVIN > MARSH
MARSH KEVIN T III > KEVIN > MARSH
MARSH KEVIN ETAL > KEVIN > MARSH|
MARSH KEVIN T ET UX > KEVIN > MARSH
MARSH KEVIN T & LINDA R TRUSTEES > KEVIN > MARSH
MARSH KEVIN T TR > KEVIN > MARSH
Kevin Marsh, Trustee > Kevin > Marsh
Kevin Marsh Revocable Living Trust > Kevin > Marsh
The Kevin T. Marsh Trust > Kevin > Marsh
Kevin and Linda Marsh Family Trust > Kevin > Marsh
Kevin Marsh Family > Kevin > Marsh
Estate of Linda Marsh > Linda > Marsh
The Estate of Linda R. Marsh > Linda > Marsh
Linda Marsh Estate > Linda > Marsh
Linda Marsh (Deceased) > Linda > Marsh
Linda Marsh - DECEASED > Linda > Marsh
Linda Marsh, deceased > Linda > Marsh
Linda Marsh Dec'd > Linda > Marsh
c/o Linda Marsh > Linda > Marsh
Linda Marsh c/o Kevin Marsh > Linda > Marsh
ATTN Linda Marsh > Linda > Marsh
Attention: Linda Marsh > Linda > Marsh
Linda Marsh or Current Occupant > Linda > Marsh
LINDA MARSH OR CURRENT RESIDENT > LINDA > MARSH
William "Bill" Hayes > William > Hayes
William (Bill) Hayes > William > Hayes
William 'Bill' Hayes Jr. > William > Hayes
William [Bill] Hayes > William > Hayes
William “Bill” Hayes > William > Hayes
Hayes, William (Bill) > William > Hayes
Jane Smith (nee Jones) > Jane > Smith
Jane Smith née Jones > Jane > Smith
Jose Ortega y Gasset > Jose > Ortega y Gasset
Ramon Perez y Soto > Ramon > Perez y Soto
Patrick O Brien > Patrick > O Brien
SEAN O NEILL > SEAN > O NEILL
John O Smith > John > Smith
Alice Mc Carthy > Alice > Mc Carthy
Ian Mac Donald > Ian > Mac Donald
Daniel Day Lewis > Daniel > Day Lewis
Helena Bonham Carter > Helena > Bonham Carter
Andrew Lloyd Webber > Andrew > Lloyd Webber
Juan Garcia Lopez > Juan > Garcia Lopez
Ana Sofia Morales Rivera > Ana Sofia|Ana > Morales Rivera
Maria de los Angeles Perez > Maria de los Angeles|Maria > Perez
Jose de Jesus Ramirez > Jose de Jesus|Jose > Ramirez
Juan Carlos Mendoza > Juan Carlos|Juan > Mendoza
Rosa Elena de Leon > Rosa Elena|Rosa > de Leon
Miguel de la Torre > Miguel > de la Torre
Jean-Paul du Bois > Jean-Paul > du Bois
Ludwig van Beethoven > Ludwig > van Beethoven
Manfred von Richthofen > Manfred > von Richthofen
Leonardo Di Caprio > Leonardo > Di Caprio
Vincent Lo Presti > Vincent > Lo Presti
Mohammed bin Rashid > Mohammed > bin Rashid
Omar El Khoury > Omar > El Khoury
David Ben Gurion > David > Ben Gurion
Antoine de Saint Exupery > Antoine > de Saint Exupery
Peter Ter Horst > Peter > Ter Horst
Vander Meer, Jan > Jan > Vander Meer
de la Fuente, Carla > Carla > de la Fuente
DE LA FUENTE CARLA M > CARLA > DE LA FUENTE
VAN BUREN MARTIN J > MARTIN > VAN BUREN
Berg, Anna van den > Anna > van den Berg
Marcus Junior > Marcus > Junior
Judge Reinhold > Judge > Reinhold
Prince Fielder > Prince > Fielder
King Vidor > King > Vidor
Earl Warren > Earl > Warren
Bishop Briggs > Bishop > Briggs
Deacon Palmer > Deacon > Palmer
General Wallace > General > Wallace
Royal Dano > Royal > Dano
Count Basie > Count > Basie
Marshall Faulk > Marshall > Faulk
Sister Souljah > Sister|  > Souljah
Maria Senior > Maria > Senior
Van Johnson > Van > Johnson
Al Gore > Al > Gore
Ben Affleck > Ben > Affleck
Di Wang > Di > Wang
La Nguyen > La > Nguyen
Le Nguyen > Le > Nguyen
Hung Van Tran > Hung Van|Hung > Tran
Lan Thi Do > Lan Thi|Lan > Do
Tuan Le > Tuan > Le
An Vo > An > Vo
Xi Li > Xi > Li
Wei Ma > Wei > Ma
Jin Soo Park > Jin Soo|Jin > Park
Ng Wai Ming > Ng Wai|Ng > Ming
Anh Do > Anh > Do
Y Nguyen > Y > Nguyen
Ed Ma > Ed > Ma
Jo An > Jo > An
Or Levy > Or > Levy
Tal Or > Tal > Or
Will Church > Will > Church
Robin Banks > Robin > Banks
Paul Bishop > Paul > Bishop
Carol King > Carol > King
Nancy Major > Nancy > Major
Betty Dean > Betty > Dean
Grace Trust > Grace|  > Trust|
Mark Post > Mark > Post
Shirley Temple > Shirley > Temple
Jim House > Jim > House
Bill Co > Bill > Co
Maria Estate > Maria|  > Estate|
kevin marsh > kevin > marsh
mary ann o'hara > mary ann|mary > o'hara
MARY-KATE OLSEN > MARY-KATE > OLSEN
Olsen; Mary-Kate > Mary-Kate > Olsen
Olsen , Mary > Mary > Olsen
P. Diddy Combs > Diddy|P. Diddy|P. > Combs
E. B. White > E.|E. B.|E.B. > White
H.G. Wells > H.G. > Wells
C S Lewis > C|C S > Lewis
F. Scott Fitzgerald > Scott|F. Scott|F. > Fitzgerald
Mary T. > Mary > T.
Madonna >  > Madonna
Smith, J. > J. > Smith
Smith, John P > John > Smith
Neil Patrick Harris > Neil Patrick|Neil > Harris
Jamie Lee Curtis > Jamie Lee|Jamie > Curtis
`;

const names = FRESH.trim()
  .split('\n')
  .map((line) => line.split('>').map((part) => part.trim()));

test.each(names)('%s: %s | %s', (text = '', firsts = '', lasts = '') => {
  const { first, last } = splitFullName(text, 'first name first');
  expect(firsts.split('|').map((name) => name.trim())).toContain(first);
  expect(lasts.split('|').map((name) => name.trim())).toContain(last);
});
