/**
 * Words that only organizations have in their names. Sources: U.S. state filing rules for entity names
 * (LLC, Inc., Corp. and kin); the index words of NAICS 2022; National Center for Charitable Statistics.
 */
export const ORGANIZATION_WORDS = `
  llc inc incorporated corp corporation ltd limited llp lllp pllc plc gmbh company cos cooperative
  co-op bancorp bancshares ministries ministry university schools academy elementary
  preschool daycare montessori seminary institute institution department dept division foundation
  association assn associates properties holdings investments investment investors enterprises
  enterprise partners partnership group services solutions systems realty management mgmt construction
  plumbing heating cooling hvac roofing landscaping landscape electric electrical electronics rentals
  rental leasing apartments apts condominium condominiums condo homeowners authority hospital clinic
  medical dental dentistry orthodontics healthcare health insurance agency club society synagogue mosque
  diocese archdiocese committee commission restaurant cafe pizzeria grill grille deli bakery
  catering brewery winery vineyards tavern pub salon spa automotive auto motors tire tires towing
  motorsports stores shop shoppe markets supermarket outlet boutique foods farms centre
  library museum theatre theater hotel motel inn suites resort logistics trucking transport
  transportation freight shipping express airlines airport industries industrial manufacturing
  mfg international national global worldwide america american technologies technology tech
  software consulting consultants design designs studio studios marketing advertising publishing
  printing productions entertainment accounting bookkeeping financial finance capital ventures equity
  fund funds funding mortgage lending loans savings securities advisors advisory wealth assets
  acquisitions development developers developments builders building contractors contracting contractor
  excavating paving concrete masonry flooring drywall painting remodeling renovations restoration
  carpentry cleaners cleaning janitorial engineering architects architecture surveying
  mechanical lumber hardware supply supplies equipment machine machinery tools products distributors
  distributing distribution wholesale imports exports trading energy oil petroleum mining utilities
  utility telecom telecommunications wireless communications broadcasting network networks pharmacy
  pharmaceuticals drugstore veterinary kennels stables nursery florist florists landscapes fraternity
  sorority alumni athletics athletic fitness gym yoga travel tours moving storage warehouse
  security investigations staffing recruiting payroll escrow township borough county municipality
  municipal government police vfw pta pto rotary kiwanis legion ymca ywca auxiliary methodist lutheran
  presbyterian catholic episcopal pentecostal evangelical apostolic adventist assembly assemblies
  fellowship congregation congregational tabernacle cathedral monastery convent orthodox nazarene
  unitarian iglesia templo taqueria panaderia carniceria restaurante community project program
  initiative alliance coalition federation consortium organization org attorneys lawyers estates
  realtors brokers brokerage appraisal appraisals bros daughters outfitters crafts jewelers jewelry
  furniture interiors upholstery cabinets railway railroad alarm grocery groceries chevrolet
  hyundai volvo dairy tribes veterans memorial cemetery karate sanitary
  television brands cpas photography liquor liquors pac rugs local subsidiaries citizens taxpayers
  workers carpenters teamsters nursing obstetrics gynecology pediatrics chiropractic optical vision
  rehab therapy wellness counseling foodservice beverages windows doors siding fence fencing pools pest
  exterminators welding fabrication repair repairs garage collision detailing carwash`;

/** Words for organizations that are also last names: `Mary Bank`, `John Church`, `Bill Co`. */
export const ORGANIZATIONS_OR_NAMES = `
  church chapel temple parish lodge co assoc trust lp pc pa house farm ranch shops school club inn store estate homes
  garden gardens academy gas water plaza tower towers pool court works bank service council mart center bureau solar
  baptist league press sons beverage mission missions bros
  federal coop sports hoa honda toyota nissan pizza union tribe gallery market casino courier college media credit laundry`;

/** The same, but so often last names that only a last name before them tells: `Smith Law`. */
export const SURNAMES_FIRST = `law glass brothers cable bowling elks`;

/** Words that make an organization of what follows `of`: `City of Boise`, `Bank of America`. */
export const BODIES = `
  city county state town township village borough university college bank church churches diocese department dept board
  friends sons daughters knights order house school district republic parish port commonwealth office offices bureau
  association council society league institute academy center division ministry chamber museum sisters brothers
  brotherhood sisterhood united treasurer university boys girls`;

/** Words that start only the names of organizations. */
export const ORGANIZATION_STARTS = `first second united greater north south east west northern southern eastern western central new national american all saint our holy sacred`;

/** Who is meant where nobody is named. Source: USPS Domestic Mail Manual 602.3, simplified and occupant addresses. */
export const NOBODY = `
  resident residents occupant occupants customer customers neighbor neighbors neighbour neighbours householder householders
  homeowner homeowners boxholder boxholders owner owners tenant tenants friend friends patron patrons
  member members donor donors guest guests client clients shopper shoppers cardholder subscriber subscribers
  voter voters taxpayer taxpayers addressee recipient family families household household residents
  unknown anonymous vacant nobody none unnamed unlisted renter renters buyer buyers seller sellers parent parents
  student students patient patients employee employees`;

/** What stands with them. */
export const NOBODY_PARTS = `
  current present postal our valued the to a or and & of and/or / dear local new future business property home house box
  rural route walk-in walkin cash preferred at this address po p.o. name no not available given whom it may
  concern unknown good fellow loyal special your my former previous registered owner online store web guest
  apartment apt building land estate real vacation`;
