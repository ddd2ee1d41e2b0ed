gongshiSearch.put("verify/t/000e","eeb8e78c","JWoJ7KsFwfor3w==");
