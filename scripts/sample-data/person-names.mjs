// Forenames and surnames met in an English market town today, with how often each group of them
// comes up. Names are put together by chance and
// belong to nobody we know of; surnames of well-known people were left out.
const GROUPS = [
  {
    group: 'english',
    weight: 74,
    women: `Abigail Alison Amanda Amy Angela Annabel Barbara Bryony Caroline Carol Catherine Charlotte
      Christine Claire Daphne Deborah Denise Diane Elaine Eleanor Emily Fiona Frances Gemma Gillian Hannah
      Hazel Heather Helen Hilary Imogen Isobel Jacqueline Janet Jean Jennifer Jessica Joanna Judy Julie
      Karen Katherine Kirsty Laura Lesley Linda Lorraine Lucy Lynne Marion Megan Melanie Michelle Moira
      Nicola Pamela Patricia Paula Pauline Penelope Philippa Rebecca Rosemary Ruth Sally Samantha Sandra
      Sarah Sheila Sophie Stephanie Susan Tracey Valerie Vanessa Wendy Yvonne Zoë`,
    men: `Adam Adrian Alan Alistair Andrew Anthony Barry Benjamin Bernard Charles Christopher Clive Colin
      Craig Daniel Darren David Dean Derek Duncan Edward Francis Gareth Geoffrey Gordon Graham Guy Harry
      Howard Hugh Ian Jack James Jeremy Joel John Jonathan Joseph Keith Kenneth Kevin Laurence Leslie
      Luke Malcolm Mark Martin Matthew Maurice Michael Nathan Neil Nicholas Nigel Oliver Patrick Paul
      Peter Philip Ralph Raymond Richard Robert Robin Roger Rory Russell Scott Simon Stephen Stuart
      Terence Thomas Timothy Toby Trevor Vincent Wayne William`,
    surnames: `Abbotson Aldous Aspinall Atterby Badcock Bagnall Balderstone Barraclough Batty
      Beasant Beeching Bellringer Birtwistle Blanchfield Bonnick Bosworthick Braithwell Bramhall Brearton
      Brocklebank Bunting Burridge Butterfill Cattermole Cheeseman Chilvers Claypole Cobbold Coldicott
      Copplestone Cornthwaite Cripwell Crowhurst Dauncey Dewhurst Dibben Dinsdale Drewitt
      Duckett Dunkerley Earnshaw Eastaugh Ellwood Entwhistle Everleigh Farthing Fazackerley Fennimore
      Flitcroft Gadsden Garlick Gathercole Gilpin Goodbody Gosney Greatorex Hallett
      Hartnoll Haselden Hepplestone Heppenstall Holdaway Honeychurch Horsnell
      Hucklesby Ibbotson Kempthorne Kerridge Kilbride Lambourne Langrish
      Larkworthy Leadbeater Lillywhite Littlejohns Lockyer Longbottom Luscombe Maddocks Mapplebeck Marchbank
      Mayhew Micklethwait Middlemiss Milburn Mortlock Musgrove Nethercott Oakeshott Oldroyd Osgerby Padgett Pargeter Parminter Peckover Pennington Phippen Pickersgill Pinchbeck Plowright
      Prewett Pumphrey Quantrill Ravenhill Rideout Ridgwell Rimmer Roundtree Rumbelow Scarfe Seagrave Sheppardson Shufflebottom Silverwood Skelding
      Slingsby Smallbone Soulby Spurling Stanbridge Strickson Swaffield Tattersall Tebbutt
      Thackray Thistlethwaite Threadgold Tolley Treadaway Trickett Tuffin Underhay Upstone Varley Vickerstaff Wadlow Wagstaff Wainscott Warbrick Weatherill Whatmough
      Wheatcroft Whitelock Widdowson Wigglesworth Wildgoose Winterbourne Woodhead Wraight Yarwood Yelland
      Blakemore Burrows Cartwright Crossley Dunning Fairhurst Garland Hadley Haywood Kirkby Mallinson
      Oakley Pickering Rowley Salter Sewell Stannard Tilley Warburton Whitlow Wilding Wragg`,
  },
  {
    group: 'celtic',
    weight: 5,
    women:
      'Aoife Bethan Carys Catrin Eilidh Ffion Gwenllian Lowri Mairi Niamh Rhiannon Siân Siobhán',
    men: 'Aled Callum Cormac Dafydd Declan Emyr Fergus Gethin Hamish Huw Iestyn Padraig Ruaridh',
    surnames: `Ap-Rhys Bevan-Lloyd Cadwaladr Corrigan Drummond-Shaw Gillespie Gwilliam Kinsella MacAskill McGillivray Mulcahy O'Dowd O'Hanlon O'Shaughnessy Trevanion`,
  },
  {
    group: 'muslim',
    weight: 4,
    women: 'Aisha Amina Bushra Farzana Nasreen Nazia Rukhsana Shabana',
    men: 'Amir Bilal Faisal Imran Kamran Naveed Sajid Tariq',
    surnames: 'Ashrafi Chaudhry Iqbal Jalali Mirza Rafiq Rahman Siddiqui Sarwar Wadood',
  },
  {
    group: 'indian',
    weight: 4,
    women: 'Anjali Deepa Gurpreet Harleen Jaspreet Kavita Meera Sunita',
    men: 'Arjun Davinder Hardeep Jagdeep Mohan Rajesh Sanjay Vikram',
    surnames: `Ahluwalia Bhattacharya Dhaliwal Gill-Sandhu Kandola Mistry Nair Panesar Raghunathan Sahota
      Thakkar Vadher Virdee`,
  },
  {
    group: 'polish',
    weight: 5,
    women: 'Agnieszka Bożena Dorota Elżbieta Halina Iwona Małgorzata Oksana Renata Zuzanna',
    men: 'Andrzej Bartosz Dariusz Grzegorz Jakub Krzysztof Maciej Mykola Paweł Sławomir Tomasz',
    surnames: `Adamczyk Bondarenko Chmiel Dąbek Gajda Jaworek Kaczmarczyk Kozłowicz Marciniuk Nowotka
      Pawlik Rutkowicz Sobczyk Szczepanik Tkachuk Wójtowicz Zięba`,
  },
  {
    group: 'african',
    weight: 4,
    women: 'Abena Adaeze Blessing Chiamaka Comfort Esi Folake Temitope',
    men: 'Babatunde Chukwuemeka Emeka Kofi Kwabena Olumide Tendai',
    surnames: `Achebe-Cole Adeyinka Agyeman Bankole Chikwanda Danquah Ezeudu Moyo-Finch Nwosu Oyelowe
      Quartey Sesay`,
  },
  {
    group: 'caribbean',
    weight: 2,
    women: 'Beverley Claudette Marcia Yvette',
    men: 'Delroy Everton Leroy Winston',
    surnames: 'Boateng-Reid Campbell-Rowe Dacosta Gayle-Morris Lindo Pinnock',
  },
  {
    group: 'portuguese',
    weight: 2,
    women: 'Carla Inês Leonor Mariana',
    men: 'Diogo João Rúben Tiago',
    surnames: 'Albuquerque Baptista Fernandes-Lobo Quintela Tavares',
  },
  {
    group: 'chinese',
    weight: 1,
    women: 'Ling Mei Thuy Xiu',
    men: 'Cheng Minh Wei Yong',
    surnames: 'Ho-Sang Lam Ngo Tsang Yip',
  },
  {
    group: 'eastern',
    weight: 1,
    women: 'Ayşe Elif Ioana Simona',
    men: 'Andrei Cosmin Emre Mehmet',
    surnames: 'Çelik Constantinescu Munteanu Yıldırım',
  },
]

const words = (text) => text.trim().split(/\s+/)
const LISTS = GROUPS.map((group) => ({
  group: group.group,
  weight: group.weight,
  forenames: [words(group.women), words(group.men)],
  surnames: words(group.surnames),
}))

/**
 * Gives names that have not been given before; one in twenty-five has two surnames. `about` may name
 * the `groups` to choose from and say that only women's names fit.
 */
export function createNameGiver(random) {
  const given = new Set()
  const usedSurnames = new Map()
  const propose = ({ groups, women }) => {
    const lists = groups ? LISTS.filter(({ group }) => groups.includes(group)) : LISTS
    const list = random.weighted(lists, ({ weight }) => weight)
    const forename = random.pick(women ? list.forenames[0] : random.pick(list.forenames))
    const surname = random.pick(list.surnames)
    const other = random.chance(0.04) ? random.pick(list.surnames) : surname
    const both = other !== surname && !`${surname}${other}`.includes('-')
    return { forename, surname, shown: both ? `${surname}-${other}` : surname }
  }
  return (about = {}) => {
    for (;;) {
      const { forename, surname, shown } = propose(about)
      const name = `${forename} ${shown}`
      const often = usedSurnames.get(surname) ?? 0
      if (given.has(name) || often >= 4) continue
      given.add(name)
      usedSurnames.set(surname, often + 1)
      return name
    }
  }
}
