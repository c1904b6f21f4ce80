/** Tell generations apart; in lists by last name they stand in the middle, `SMITH JR JOHN`. */
export const GENERATIONS = `jr sr ii iii iv jnr snr`;

/**
 * What stands behind a name. Sources: U.S. Department of Education, degree abbreviations (IPEDS); the
 * credential lists of ANCC, AICPA, PMI, CFP Board and NASW; U.S. uniformed services.
 */
export const SUFFIXES = `
  jr sr ii iii iv vi vii viii jnr snr 2nd 3rd 4th 5th 2d 3d 1st esq esquire
  phd md dds dmd dvm vmd od dpm dc dpt dnp dsw edd psyd pharmd jd llm llb scd dsc dba drph dmin thd sjd dphil
  mba msw mph mpa mpp mfa med mdiv ms msc bs bsc bsn msn bba aas ma ba mat mphil mhs mls msed meng
  do pa pac pa-c np fnp fnp-c fnpc fnp-bc cnp crnp anp pnp aprn arnp crna cnm cns rn lpn lvn rph rd rdn ldn cna emt
  emtp cma pt ot otr otrl otr/l ota/l otd/l ccc/slp slp ccc-slp cccslp lcsw lcsw-r lmsw lsw lisw licsw lmft mft lpc lpcc lmhc lcpc lcmhc ncc bcba
  bcba-d cadc lac lmt
  cpa cfa cfp clu chfc cia cisa cissp cisa cfe ea pe peng pls rls ra aia faia asla aicp pmp capm cspo cpcu
  cic are cap cae cphr shrm-cp shrm-scp phr sphr gri crs abr mai ccim facs facp faap facog faan facc face
  usa usn usaf usmc uscg ussf ret retired rtd osb osf sj op ofm csc cssr ssj ihm rsm obe mbe cbe kbe
  realtor broker cfre cebs dabr ches mchs ase nbct jp mp mep qc kc`;

/** Suffixes that are also names: taken only where the rest of the name shows it. */
export const SUFFIXES_OR_NAMES = `
  senior junior do ma ba pa ed le an ra ea pe ot are cap lac mai med mat peng face os op sj sra ase case do jp do`;

/** Jobs behind a comma: `Jane Doe, Owner`. */
export const ROLES = `
  owner president vp ceo cfo coo cto cio director manager partner principal secretary treasurer chair chairman
  chairwoman chairperson trustee administrator executor executrix agent realtor broker attorney supervisor officer
  coordinator assistant founder co-owner member deacon pastor principal teacher nurse engineer consultant
  deceased retired emeritus emerita guardian conservator custodian`;
