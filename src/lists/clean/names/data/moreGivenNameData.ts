/**
 * First names that the Census names files of 1990 lack or have as rare. Sources: Social Security
 * Administration, names by year of birth, 1990 to 2023; INE (Spain), nombres más frecuentes; frequent
 * Vietnamese, Chinese, Korean, Indian, Arabic and Hebrew names in U.S. voter files.
 */
export const MORE_GIVEN_NAMES = `
  liam noah oliver elijah mateo lucas levi ezra asher leo luca ethan hudson sebastian jack aiden jayden jaxon jackson
  mason logan caleb wyatt grayson isaiah nolan easton landon cooper brayden colton dominic carson xavier
  jace kai roman axel silas bennett wesley micah declan weston rowan beau ryder emmett jasper brody gavin maverick
  olivia emma amelia sophia mia isabella ava evelyn luna harper sofia camila eleanor elizabeth violet scarlett emily
  hazel lily gianna aurora penelope aria nora chloe ellie mila avery layla abigail ella isla eliana nova madison zoe
  ivy grace lucy willow riley naomi stella elena hannah addison leah maya everly natalie savannah brooklyn
  bella claire skylar paisley audrey sadie hailey kaylee mackenzie kayla alexis madelyn peyton piper kinsley
  alyssa makayla kylie jocelyn brianna destiny jasmine aaliyah ariana caitlin kaitlyn katelyn morgan paige
  ashlyn tristan dylan connor hunter austin chase trevor tanner zachary cody dakota devin gage garrett parker
  jesus juan carlos luis jorge javier alejandro miguel pedro rafael sergio fernando ricardo eduardo roberto
  alberto enrique raul pablo andres diego santiago joaquin gerardo guillermo gustavo ignacio humberto ernesto
  esteban ramon ruben oscar hector cesar julio mario arturo armando alfonso alfredo salvador rodrigo
  guadalupe maria ana rosa carmen juana leticia alejandra gabriela veronica patricia silvia lucia yolanda
  margarita adriana beatriz elena esperanza ximena valentina fernanda daniela mariana paola lorena ines
  joao paulo thiago felipe bruno caio vitor beatriz larissa jean pierre jacques marie luc francois
  giovanni giuseppe antonio marco luca paolo stefano matteo alessandro giulia francesca chiara
  hans klaus jurgen wolfgang dieter ingrid heidi greta lars sven olaf bjorn anders nils erik astrid
  sean liam aidan niamh siobhan aoife ciara padraig eoin cormac brendan declan
  stanislaw piotr krzysztof andrzej katarzyna malgorzata agnieszka ivan dmitri sergei vladimir olga natasha svetlana
  mohammed muhammad mohammad ahmed ahmad ali hassan hussein omar khalid abdul abdullah ibrahim yusuf fatima
  aisha amina khadija zainab layla leila samir tariq rashid karim nasser
  raj amit anil sunil sanjay vijay rajesh ravi suresh deepak priya anita sunita neha pooja kavita lakshmi
  arjun rohan anjali meera sanjana rahul vikram ashok ramesh
  wei ming jing ying fang hui xin yan yu hong hao jun lei qing xiao jian jie mei ling li na bin
  minh thi hung tuan dung hoa lan thanh hai phuong linh anh nga thuy huong hien trang quang duc khanh tam
  thao ngoc van tien binh cuong hanh loan kieu tuyet
  min ji hyun soo jin young sung kyung eun seung jae woo
  chaim moshe yosef shlomo avraham yaakov yitzchak menachem mordechai rivka chana shira tali noa yael
  devora malka esther miriam tova
  nana kwame kofi ama chidi emeka ngozi chioma oluwaseun tunde ayodele adaeze
  bob bobby bill billy tom tommy jim jimmy mike dave steve joe joey dan danny ed eddie ted teddy rick ricky
  dick chuck hank jake sam sammy ben benny ron ronnie don donnie ken kenny greg jeff matt nick tony andy
  rob robbie bert bernie larry barb barbie betsy beth becky cathy kathy cindy debbie deb jen jenny judy julie
  kate katie kim liz lizzy maggie meg mandy nan nancy pam pat patty peg peggy sandy sue susie trish vicky
  al gus herb hal lou max mel ned norm ollie pete phil ray reg russ sid stan stu tim tod vic vince walt wes will
  trinity faith hope joy charity mercy`;
