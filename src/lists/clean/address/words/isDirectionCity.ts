/**
 * US cities whose name begins with a direction, by direction and state: they tell `25 Main St / East
 * Orange` from `25 Main St East / Orange`. From the city names of the public ZIP code list of
 * federalgovernmentzipcodes.us, with cities of the Census Bureau's Gazetteer that share the ZIP codes of
 * another. Each entry is a state and its names without the direction.
 */
const NAMES: Readonly<Record<string, string>> = {
  n: `AR little rock|AZ rim|CA fork,highlands,hills,hollywood,palm springs,san juan|CO glenn
|CT branford,canton,franklin,granby,grosvenordale,haven,stonington,westchester,windham
|FL bay village,fort myers,lauderdale,miami,miami beach,palm beach,port,redington beach
|IA buena vista,english,liberty,washington|ID fork|IL aurora,chicago,henderson,riverside
|IN judson,liberty,manchester,salem,vernon,webster|KS newton|KY middletown|MA adams,amherst,
andover,attleboro,attleborough,billerica,brookfield,carver,chatham,chelmsford,dartmouth,
dighton,eastham,easton,egremont,falmouth,grafton,hatfield,marshfield,oxford,pembroke,reading,
scituate,truro,uxbridge,waltham,weymouth|MD beach,east|ME anson,berwick,bridgton,haven,jay,
monmouth,turner,vassalboro,waterboro,waterford,yarmouth|MI adams,branch,muskegon,star,street
|MN branch,mankato,oaks,st paul|MS carrollton|NC topsail beach,wilkesboro|NE bend,loup,platte
|NH conway,hampton,haverhill,salem,sandwich,stratford,sutton,walpole,woodstock|NJ arlington,
bergen,brunswick,caldwell,haledon,plainfield,wildwood|NV las vegas|NY babylon,bangor,bay,
blenheim,boston,branch,brookfield,castle,chatham,chili,collins,creek,evans,granville,greece,
hempstead,hoosick,hudson,java,lawrence,norwich,pitcher,river,rose,salem,tonawanda
|OH baltimore,bend,benton,bloomfield,canton,fairfield,georgetown,hampton,jackson,kingsville,
lawrence,lewisburg,lima,olmsted,ridgeville,robinson,royalton,star|OK miami|OR bend,plains,
powder|PA apollo,bend,east,huntingdon,springfield,versailles,wales,washington|RI kingstown,
providence,scituate,smithfield|SC augusta,charleston,myrtle beach|SD sioux city|TX houston,
richland hills,zulch|UT logan,ogden,salt lake|VA garden,tazewell|VT bennington,clarendon,
concord,ferrisburgh,hartland,hero,hyde park,montpelier,pomfret,pownal,springfield,thetford,
troy|WA bend,bonneville,lakewood|WI freedom,lake,prairie|WV matewan,spring`,
  s: `AK naknek|CA dos palos,el monte,gate,lake tahoe,pasadena,san francisco|CO fork|CT britain,
glastonbury,kent,lyme,willington,windham,windsor,woodstock|FL bay,daytona,miami,pasadena
|IA amana,english|IL beloit,elgin,holland,pekin,roxana,wilmington|IN bend,milford,whitley
|KS haven,hutchinson|KY carrollton,portsmouth,shore,union,williamson|MA barre,carver,chatham,
dartmouth,deerfield,dennis,easton,egremont,grafton,hadley,hamilton,harwich,lancaster,lee,
orleans,walpole,wellfleet,weymouth,yarmouth|ME berwick,bristol,casco,china,freeport,gardiner,
paris,portland,thomaston,windham|MI boardman,branch,haven,lyon,range,rockwood|MN haven,
international falls,st paul|MO fork,greenfield,west city|NC mills|ND heart|NE bend,sioux city
|NH acworth,newbury,sutton,tamworth|NJ amboy,bound brook,brunswick,dennis,hackensack,orange,
plainfield,river,seaville,toms river|NY bethlehem,butler,byron,cairo,colton,dayton,fallsburg,
glens falls,hampton,jamesport,kortright,lima,new berlin,otselic,ozone park,plymouth,
richmond hill,salem,wales|OH bloomingville,charleston,euclid,lebanon,point,salem,solon,vienna,
webster|OR beach|PA canaan,fork,gibson,heights,montrose,mountain,park,sterling|RI kingstown
|SC congaree|SD shore|TN fulton,pittsburg|TX bend,houston,padre island,plains|UT jordan,ogden,
salt lake,weber|VA boston,hill|VT barre,burlington,hero,londonderry,newfane,pomfret,royalton,
ryegate,strafford,woodstock|WA bend,cle elum,colby,prairie|WI milwaukee,range,wayne`,
  e: `AL tallassee|CA irvine,los angeles,palo alto|CT berlin,canaan,glastonbury,granby,haddam,
hampton,hartford,hartland,haven,killingly,lyme,windsor,windsor hill,woodstock|FL palatka
|GA dublin,ellijay|IL alton,carondelet,dubuque,galesburg,lynn,moline,peoria,st louis
|IN chicago,enterprise|KY bernstadt,point|MA boston,bridgewater,brookfield,dennis,falmouth,
freetown,longmeadow,orleans,otis,princeton,sandwich,taunton,templeton,walpole,wareham,weymouth
|MD new market|ME andover,baldwin,blue hill,boothbay,dixfield,livermore,machias,millinocket,
newport,orland,parsonsfield,poland,vassalboro,waterboro,wilton,winthrop|MI china,grand rapids,
jordan,lansing,leroy,tawas|MN grand forks|MO lynne,prairie|MT glacier park,helena|NC bend,
flat rock,spencer|NH andover,candia,derry,hampstead,kingston,wakefield|NJ brunswick,hanover,
orange,rutherford,windsor|NY amherst,aurora,berne,bethany,bloomfield,branch,chatham,concord,
durham,elmhurst,greenbush,hampton,homer,islip,jewett,marion,meadow,meredith,moriches,nassau,
northport,norwich,otto,patchogue,pembroke,pharsalia,quogue,randolph,rochester,rockaway,
schodack,setauket,springfield,syracuse,williamson,worcester|OH canton,claridon,cleveland,
fultonham,liberty,liverpool,palestine,rochester,sparta,springfield|PA berlin,brady,butler,
earl,freedom,greenville,hickory,mc keesport,millsboro,petersburg,pittsburgh,prospect,
smethport,smithfield,springfield,stroudsburg,texas,vandergrift,waterford|RI greenwich,
providence|TN ridge|TX bernard|UT carbon|VA stone gap|VT arlington,barre,berkshire,burke,
calais,charleston,corinth,dorset,dover,fairfield,hardwick,haven,middlebury,montpelier,
poultney,randolph,ryegate,st johnsbury,thetford,wallingford|WA olympia,wenatchee|WI ellsworth,
troy|WV lynn`,
  w: `AL blocton,greene|AR fork,helena,memphis,point,ridge|CA covina,hills,hollywood,los angeles,
menlo park,point,sacramento|CT cornwall,granby,hartford,hartland,haven,mystic,simsbury,
suffield|FL melbourne,miami,palm beach,park|GA green,point|IA bend,branch,burlington,chester,
des moines,liberty,point,union|IL brooklyn,chicago,dundee,frankfort,liberty,point,salem,union,
york|IN baden springs,college corner,harrison,lafayette,lebanon,middleton,newton,terre haute
|KS mineral|KY liberty,louisville,paducah,point,somerset,van lear|LA monroe|MA barnstable,
boxford,boylston,bridgewater,brookfield,chatham,chesterfield,chop,dennis,falmouth,groton,
harwich,hatfield,hyannisport,medford,millbury,newbury,newton,roxbury,springfield,stockbridge,
tisbury,townsend,wareham,warren,yarmouth|MD friendship,river|ME baldwin,bethel,
boothbay harbor,enfield,farmington,forks,kennebunk,minot,newfield,paris,poland,rockport
|MI bloomfield,branch,olive|MN concord,st paul,union|MO alton,plains|MS point|MT glacier,
yellowstone|NC end,jefferson|ND fargo|NE point|NH chesterfield,lebanon,nottingham,ossipee,
peterborough,stewartstown,swanzey|NJ berlin,caldwell,creek,deptford,long branch,milford,
new york,orange,windsor|NV wendover|NY babylon,bloomfield,burlington,camp,chazy,clarksville,
coxsackie,davenport,eaton,edmeston,falls,fulton,harrison,haverstraw,hempstead,henrietta,
hurley,islip,kill,lebanon,leyden,monroe,nyack,oneonta,park,point,sand lake,sayville,seneca,
shokan,stockholm,valley,winfield|OH alexandria,chester,elkton,farmington,jefferson,lafayette,
liberty,manchester,mansfield,millgrove,milton,point,portsmouth,rushville,salem,union,unity
|OR linn|PA alexander,chester,decatur,elizabeth,finley,grove,hickory,lebanon,leisenring,
middlesex,middletown,mifflin,milton,newton,pittsburg,point,salisbury,springfield,sunbury,
willow|RI greenwich,kingston,warwick|SC columbia,union|TX columbia,lake hills,point,
university place|UT bountiful,haven,jordan,point,valley city|VA augusta,mclean,point|VT burke,
charleston,danville,dover,dummerston,fairlee,glover,halifax,hartford,newbury,pawlet,rupert,
rutland,topsham,townshend,wardsboro|WA richland,seattle|WI allis,bend,milwaukee,salem
|WV columbia,hamlin,liberty,milford,union`,
};

/** Keys such as `nj e orange`, to ask by what an address has. */
const CITIES = new Set<string>();
for (const [direction, states] of Object.entries(NAMES))
  for (const entry of states.replaceAll('\n', '').split('|'))
    for (const name of entry.slice(3).split(','))
      CITIES.add(`${entry.slice(0, 2).toLowerCase()} ${direction} ${name}`);

/**
 * Whether a city of this state is called by this direction and name: `NJ`, `east` or `e`, `orange`.
 * The words are lower-case and without dots.
 */
export function isDirectionCity(state: string, direction: string, name: string): boolean {
  const plain = name.startsWith('saint ') ? `st ${name.slice('saint '.length)}` : name;
  return CITIES.has(`${state.toLowerCase()} ${direction.charAt(0)} ${plain}`);
}
