gongshiSearch.pinyin("丙乙例样甲","bing jue,yi li,lie yang jia");
