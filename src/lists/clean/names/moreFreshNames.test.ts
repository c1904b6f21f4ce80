import { expect, test } from 'vitest';
import { splitFullName } from './splitFullName.ts';

/** Made up after the first table was right. Accepted answers stand between bars; empty: must not be sent. */
const FRESH = `
Vice Admiral Joan Keel > Joan > Keel
Lance Cpl. Dario Fenn > Dario > Fenn
2nd Lt Priscilla Oakes > Priscilla > Oakes
Sgt. 1st Class Wayne Tubbs > Wayne > Tubbs
Ens. Kate Murrow > Kate > Murrow
Chief Warrant Officer 3 Bill Ashe > Bill > Ashe
Colonel (Ret.) Hugh Landis > Hugh > Landis
Hugh Landis, Col., USAF (Ret.) > Hugh > Landis
Hugh Landis USN (Ret) > Hugh > Landis
Deaconess Ruth Amos > Ruth > Amos
Most Rev. Carl Dietz > Carl > Dietz
Br. Anselm Grady > Anselm > Grady
Archbishop Leon Faber > Leon > Faber
Imam Yusuf Darwish > Yusuf > Darwish
Cantor Miriam Gold > Miriam > Gold
Dean Susan Whitfield > Susan|Dean Susan > Whitfield
President Amy Colter > Amy > Colter
Coach Bud Harlan > Bud > Harlan
Rep. Sam Delgado > Sam > Delgado
Rep. Delgado >  > Delgado
Sen. Amy Colter > Amy > Colter
State Senator Joe Pike > Joe > Pike
Lt. Governor Dana Webb > Dana > Webb
Chief Justice Mark Stone > Mark > Stone
Justice Elena Cruz > Elena > Cruz
Ms Tanya R Bloom > Tanya > Bloom
Messrs. Ted & Rob Lyle > Ted > Lyle
Dr. and Mr. Paula Finch > Paula > Finch
Rev. and Mrs. Otis Lamb > Otis > Lamb
Capt. & Mrs. Neil Ross > Neil > Ross
Mr. & Mrs. Neil & Joan Ross > Neil > Ross
Neil and Joan Ross, Jr. > Neil > Ross
Neil Ross, Joan Ross > Neil > Ross
Neil Ross; Joan Ross > Neil > Ross
ROSS NEIL B & ROSS JOAN C > NEIL > ROSS
ROSS NEIL B SR & JOAN > NEIL > ROSS
ROSS, NEIL B & JOAN C TRUSTEES > NEIL > ROSS
ROSS NEIL B ETUX JOAN C > NEIL > ROSS
ROSS NEIL B ET AL > NEIL > ROSS
Neil Ross et ux > Neil > Ross
Neil Ross H/W > Neil > Ross
Neil Ross JTWROS > Neil > Ross
Neil Ross TTEE > Neil > Ross
Neil Ross as Trustee of the Ross Family Trust > Neil > Ross
Neil Ross Irrevocable Trust dated 5/1/2010 > Neil > Ross
The Neil and Joan Ross Revocable Trust > Neil > Ross
Neil Ross Life Estate > Neil > Ross
Heirs of Neil Ross > Neil > Ross
Neil Ross, Executor > Neil > Ross
Neil Ross aka Buddy Ross > Neil > Ross
Neil Ross DBA Ross Painting > Neil > Ross
Neil "Buddy" Ross III > Neil > Ross
Buddy (Neil) Ross > Buddy > Ross
Joan (Hart) Ross > Joan > Ross
Joan Hart-Ross > Joan > Hart-Ross
Joan Ross, BCBA-D > Joan > Ross
Joan Ross, CSCS, NSCA-CPT > Joan > Ross
Joan Ross, FACHE > Joan > Ross
Joan Ross M.S.W. > Joan > Ross
Joan Ross, MS CCC-SLP > Joan > Ross
Joan Ross, MA, LPCC > Joan > Ross
JOAN ROSS, DNP, APRN > JOAN > ROSS
JOAN ROSS DDS PHD > JOAN > ROSS
Joan Ross MD FACS > Joan > Ross
Joan Ross, Attorney at Law > Joan > Ross
Joan Ross, CFO > Joan > Ross
Ross, Joan, RN, BSN > Joan > Ross
Ross, RN, Joan > Joan > Ross
Ross Jr, Neil > Neil > Ross
Ross, Neil Jr. > Neil > Ross
Ross,Neil > Neil > Ross
ROSS,NEIL B > NEIL > ROSS
Ross, N. > N. > Ross
Ross ; Neil > Neil > Ross
Neil Ross Esq., PhD > Neil > Ross
Miguel Cervantes y Saavedra > Miguel > Cervantes y Saavedra
Luz Maria Ochoa Rios > Luz Maria|Luz > Ochoa Rios
Jose Maria Perez > Jose Maria|Jose > Perez
Maria de la Luz Ortega > Maria de la Luz|Maria > Ortega
Juana Ines de la Cruz > Juana Ines|Juana > de la Cruz
Pedro Perez de Leon > Pedro > Perez de Leon
Joao da Silva Santos > Joao > da Silva Santos
Fernanda Dos Reis > Fernanda > Dos Reis
Gabriela D'Angelo > Gabriela > D'Angelo
Tony D Angelo > Tony > D Angelo
Maureen O Shea > Maureen > O Shea
Colin Mac Intyre > Colin > Mac Intyre
Ewan Mc Gregor > Ewan > Mc Gregor
Eamon Ó Briain > Eamon > Ó Briain
Wernher von Braun > Wernher > von Braun
Pieter van 't Hof > Pieter > van 't Hof
Sven af Klint > Sven > af Klint
Jeanne Le Clerc > Jeanne > Le Clerc
Blake La Rue > Blake > La Rue
Nina San Martin > Nina > San Martin
Marie Ste. Claire > Marie > Ste. Claire
Yasmin Al-Fayed > Yasmin > Al-Fayed
Khalid ibn Walid > Khalid > ibn Walid
Samira El Amin > Samira > El Amin
Sacha Baron Cohen > Sacha > Baron Cohen
Tran Thi Mai > Thi Mai|Mai > Tran
Kim Le > Kim > Le
Van Le > Van > Le
Bao Vu > Bao > Vu
Thanh Van Pham > Thanh Van|Thanh > Pham
Mei-Ling Ho > Mei-Ling > Ho
Yi Yu > Yi > Yu
Xu An > Xu > An
Pa Vang > Pa > Vang
Soo Jin Lee > Soo Jin|Soo > Lee
Bao Ma DDS > Bao > Ma
Junior Soprano > Junior > Soprano
Pope Francis > Pope > Francis
Lord Byron > |Lord > Byron
Major Garrett > Major > Garrett
Royce Senior > Royce > Senior
Mark Junior > Mark > Junior
Page Morton > Page > Morton
Bishop Smith > Bishop > Smith
Elder Cruz > Elder > Cruz
Sunday Best > Sunday > Best
Joy Resident > Joy > Resident
May Day > May > Day
Will Estate > Will| > Estate|
Al Dente > Al > Dente
Abbot Hale > Abbot > Hale
Chancellor Lee > Chancellor > Lee
Ron Church > Ron > Church
Joan Bank > Joan > Bank
Neil House > Neil > House
Christian Temple > Christian > Temple
Rosa Parks > Rosa > Parks
Et Tran > Et > Tran
Y Vu > Y > Vu
Und Schmidt > Und > Schmidt
Amy And > Amy > And
NEIL ROSS OR CURRENT OCCUPANT > NEIL > ROSS
Neil Ross or Resident > Neil > Ross
Attn Neil Ross > Neil > Ross
ATTN: Mr. Neil Ross > Neil > Ross
Neil Ross c/o Pine Tree LLC > Neil > Ross
Pine Tree LLC c/o Neil Ross >  > 
Parents of Neil Ross > Neil > Ross
To the Parents of Neil Ross > Neil > Ross
neil b. ross jr > neil > ross
ross, neil > neil > ross
NEIL VAN DER ROSS > NEIL > VAN DER ROSS
`;

const names = FRESH.trim()
  .split('\n')
  .map((line) => line.split('>').map((part) => part.trim()));

test.each(names)('%s: %s | %s', (text = '', firsts = '', lasts = '') => {
  const { first, last } = splitFullName(text, 'first name first');
  expect(firsts.split('|').map((name) => name.trim())).toContain(first);
  expect(lasts.split('|').map((name) => name.trim())).toContain(last);
});
